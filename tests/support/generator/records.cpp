// Records without figures of their own, from their descriptions.
#include "ledger/codec.hpp"
#include "support/generator/builder.hpp"

#include <vector>

namespace openitem::testing_support {

namespace {

template <class Visit> void for_a_kind_with_commands(Builder &b, const Visit &visit) {
  std::uint64_t kinds = 0;
  const auto each = [&](const auto &of) {
    for_each_kind_with_commands([&]<class T>() {
      if (has_role<T, Role::owner> || b.profile.shared_records) of.template operator()<T>();
    });
  };
  each([&]<class T>() { ++kinds; });
  // A sequence has few records: of many kinds there would be none that is changed and deleted.
  std::uint64_t left = b.r.one_in(4) ? b.r.below(kinds) : (b.profile.first_kind + b.r.below(4)) % kinds;
  each([&]<class T>() {
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

namespace {

// A member by its type, where its role does not say what it is.
struct Value {
  Builder &b;
  CustomerId owner;

  void operator()(bool &flag) const { flag = b.r.one_in(3); }
  template <class E>
  requires(std::is_enum_v<E>) void operator()(E &value) const {
    value = static_cast<E>(b.r.below(static_cast<std::uint64_t>(EnumRange<E>::last) + 1));
  }
  void operator()(std::int64_t &micros) const { micros = b.r.one_in(2) ? 0 : b.r.between(1, 1'000'000'000); }
  void operator()(std::uint64_t &number) const { number = b.wrong() ? UINT64_MAX : b.r.below(5); }
  void operator()(std::uint8_t &number) const { number = static_cast<std::uint8_t>(b.r.below(20)); }
  void operator()(Date &date) const {
    if (b.r.one_in(2)) date = b.shifted(b.today(), b.r.between(-300, 300));
  }
  void operator()(Percent &percent) const {
    percent.value = b.wrong() ? Decimal::of(101, 0).value() : Decimal::of(b.r.between(0, 1000), 1).value();
  }
  void operator()(ItemRef &item) const {
    if (b.r.one_in(2))
      item = b.pick_ref([&](const ModelItem &each, std::size_t) { return each.customer == owner.value(); });
    if (b.wrong()) item = ItemRef(ItemKind::invoice, 0);
  }
  void operator()(ListView<TermsPortion> &terms) const {
    if (b.r.one_in(2)) terms = b.some_terms();
  }
  // A record of another kind.
  template <class Tag> void operator()(Id<Tag> &id) const {
    const ModelRecord *known = known_record(b, kind_of_id<Id<Tag>>);
    if (known == nullptr || b.r.one_in(2)) return;
    std::visit([&](const auto &record) { id = Id<Tag>(record.id.value()); }, known->newest());
  }
};

// What must be in a form of its own, or there at all.
template <class T> void shape(Builder &, T &) {}
void shape(Builder &b, Licence &licence) {
  if (licence.number.empty() && !b.wrong()) licence.number = b.new_number("L-");
}
void shape(Builder &b, Attachment &attachment) {
  attachment.media_type = b.wrong() ? "" : b.r.pick({"application/pdf", "image/png", "Text/plain"});
}
void shape(Builder &b, MediaType &type) {
  type.pattern = b.wrong() ? b.r.pick({"", "Image/*"})
                           : b.r.pick({"application/pdf", "image/*", "text/plain", "text/*"});
}
void shape(Builder &b, NumberRange &range) {
  if (!b.m.settings().unique_numbers && !b.wrong()) {
    b.found_nothing = true;
    return;
  }
  range.prefix = b.r.pick({"", "INV-", "{year}-", "R{year}/", "{month}"});
  if (range.prefix == "{month}" && !b.wrong()) range.prefix = "PAY-";
  if (b.wrong()) return;
  range.width = static_cast<std::uint8_t>(b.r.below(8));
  if (range.reset == NumberReset::fiscal_year) range.prefix = "{year}-";
  range.kind = b.r.pick({ItemKind::invoice, ItemKind::payment, ItemKind::credit_memo, ItemKind::refund});
  if (const auto known = b.m.records().find({EntityKind::number_range, range.id.value()});
      known != b.m.records().end())
    range.kind = std::get<NumberRange>(known->second.newest()).kind;
}
void shape(Builder &b, Link &link) {
  if (b.wrong()) return;
  using Known = std::pair<EntityKind, std::uint64_t>;
  std::vector<Known> all;
  std::vector<Known> theirs; // a link that changes stays with its customer
  for (const auto &[key, record] : b.m.records()) {
    const bool may_be_linked = key.first == EntityKind::note || key.first == EntityKind::communication ||
                               key.first == EntityKind::attachment;
    if (!may_be_linked || record.deleted) continue;
    all.push_back(key);
    if (record.customer == link.customer.value()) theirs.push_back(key);
  }
  if (all.empty()) {
    b.found_nothing = true;
    return;
  }
  const Known known = b.r.pick(theirs.empty() ? all : theirs);
  link.kind = known.first;
  link.record = known.second;
  if (theirs.empty() && !b.wrong()) link.customer = CustomerId(b.m.records().at(known).customer);
  link.item =
      b.pick_ref([&](const ModelItem &each, std::size_t) { return each.customer == link.customer.value(); });
}

} // namespace

NumberRangeId Builder::number_range(ItemKind kind, std::string_view &number) {
  if (!profile.shared_records || !r.one_in(4)) return {};
  const ModelRecord *known = known_record(*this, EntityKind::number_range);
  if (known == nullptr) return {};
  const auto range = std::get<NumberRange>(known->newest());
  if (range.kind != kind && !wrong()) return {};
  if (!wrong()) number = {};
  return range.id;
}

AnyCommand Builder::save_record() {
  AnyCommand command;
  for_a_kind_with_commands(*this, [&]<class T>() {
    T record;
    const ModelRecord *known = known_record(*this, kind_of<T>);
    const bool create = known == nullptr || r.one_in(2);
    record.id = decltype(record.id)(create ? new_id() : std::get<T>(known->newest()).id.value());
    CustomerId owner;
    if constexpr (has_role<T, Role::owner>) {
      owner = create || wrong() ? customer() : CustomerId(known->customer);
      member_of<Role::owner>(record) = owner;
    }
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      auto &member = record.*of.at;
      if constexpr (is_unique(of.role)) {
        if (r.one_in(2))
          member = r.one_in(3) ? words(std::string(of.name)) : words(std::string(of.name) + step_text());
      } else if constexpr (text_kind(of.role).has_value()) {
        if (r.one_in(2)) member = words(std::string(of.name) + " " + step_text());
      } else if constexpr (of.role != Role::owner && of.role != Role::key) {
        Value{*this, owner}(member);
      }
    });
    shape(*this, record);
    if (create) {
      command = CreateRecord<T>{record};
    } else {
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
