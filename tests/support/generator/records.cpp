// Records without figures of their own, from their descriptions.
#include "ledger/descriptions.hpp"
#include "support/generator/builder.hpp"

#include <vector>

namespace openitem::testing_support {

namespace {

template <class Visit> void for_a_kind_with_commands(Builder &b, const Visit &visit) {
  std::uint64_t kinds = 0;
  for_each_kind_with_commands([&]<class T>() { ++kinds; });
  std::uint64_t left = b.r.below(kinds);
  for_each_kind_with_commands([&]<class T>() {
    if (left-- == 0) visit.template operator()<T>();
  });
}

// Of this kind, not deleted, as a rule.
const ModelRecord *known_record(Builder &b, EntityKind kind) {
  std::vector<const ModelRecord *> known;
  for (const auto &[key, record] : b.m.records()) {
    if (key.first == kind && (!record.deleted || b.wrong())) known.push_back(&record);
  }
  return known.empty() ? nullptr : b.r.pick(known);
}

} // namespace

AnyCommand Builder::save_record() {
  AnyCommand command;
  for_a_kind_with_commands(*this, [&]<class T>() {
    T record;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      auto &member = record.*of.at;
      if constexpr (text_kind(of.role).has_value()) {
        if (r.one_in(2)) member = words(std::string(of.name) + " " + step_text());
      } else if constexpr (of.role == Role::owner) {
        member = customer();
      } else if constexpr (of.role == Role::only_one) {
        member = r.one_in(3);
      }
    });
    const ModelRecord *known = known_record(*this, kind_of<T>);
    if (known == nullptr || r.one_in(2)) {
      record.id = decltype(record.id)(new_id());
      command = CreateRecord<T>{record};
    } else {
      record.id = std::get<T>(known->newest()).id;
      if (!wrong()) record.customer = CustomerId(known->customer);
      command = ChangeRecord<T>{record};
    }
  });
  return command;
}

AnyCommand Builder::delete_record() {
  AnyCommand command;
  for_a_kind_with_commands(*this, [&]<class T>() {
    const ModelRecord *known = known_record(*this, kind_of<T>);
    if (known == nullptr) found_nothing = true;
    command = DeleteRecord<T>{known == nullptr ? decltype(T::id)(7) : std::get<T>(known->newest()).id};
  });
  return command;
}

} // namespace openitem::testing_support
