// Structures of the core from the options of a statement, member by member as their descriptions have them: an option is
// called as its member is, or as the vocabulary says. One reader serves all commands and the filters of all reports.
#pragma once

#include "ledger/descriptions.hpp"
#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace openitem::scenario {

// What the values of one statement borrow lives here.
class Kept {
 public:
  [[nodiscard]] std::string_view keep(std::string text) { return kept(std::move(text)); }
  template <class T> [[nodiscard]] std::span<const T> keep(std::vector<T> list) {
    return kept(std::move(list));
  }

 private:
  template <class T> const T &kept(T value) {
    const auto owned = std::make_shared<const T>(std::move(value));
    all_.push_back(owned);
    return *owned;
  }
  std::vector<std::shared_ptr<const void>> all_;
};

// How the vocabulary calls a member: the field of the C interface, where that is called otherwise.
template <class Of> [[nodiscard]] std::string field_of(std::string_view member) {
  if constexpr (std::same_as<Of, Fee>) return member == "amount" ? "fee" : "fee_" + std::string(member);
  if (member == "state") return "draft_state"; // of a draft
  if (member == "of") return "command_class";  // of a lock
  if (member == "strategy") return "settle";
  return std::string(member);
}

// The options of a structure, those of its parts among them, with the structure that each belongs to.
using OptionOf = std::pair<std::type_index, std::string>;
template <class T> void add_options(const Line &line, std::vector<OptionOf> &options) {
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    if constexpr (of.role == Role::part)
      add_options<typename std::remove_cvref_t<decltype(of)>::type>(line, options);
    else
      options.emplace_back(typeid(T), line.option_of(field_of<T>(of.name)));
  });
}

class Inputs {
 public:
  // `of_amounts`: the currency of amounts that have none, where it is known.
  Inputs(World &world, Arguments &arguments, const Line &line, Kept &kept, Currency of_amounts = {})
      : world_(world)
      , arguments_(arguments)
      , line_(line)
      , kept_(kept)
      , of_amounts_(of_amounts) {}

  // What no option says is as in `value`.
  template <Described T> [[nodiscard]] T read(T value = {}) {
    if constexpr (std::same_as<T, Settlement>) {
      if (arguments_.has("targets")) value.strategy = Strategy::chosen;
    }
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      auto &member = value.*of.at;
      const auto option = line_.option_of(field_of<T>(of.name));
      if constexpr (of.role == Role::part) {
        member = read(member); // its members are options as well
      } else if constexpr (std::same_as<std::remove_reference_t<decltype(member)>, ListView<DocumentLine>>) {
        member = kept_.keep(lines(arguments_.take_all(option)));
      } else {
        if constexpr (std::same_as<std::remove_reference_t<decltype(member)>, Money>)
          static_cast<void>(currency());
        if (const auto word = arguments_.take(option)) set(member, *word, {option, of.role});
      }
    });
    return value;
  }

  // One value by its option, none where it is not given; and one of a word.
  template <class Value> [[nodiscard]] Value value(const std::string &option) {
    const auto word = arguments_.take(option);
    return word ? of<Value>(*word, option) : Value{};
  }
  template <class Value> [[nodiscard]] Value of(const std::string &word, const std::string &option = {}) {
    Value value{};
    set(value, word, {option});
    return value;
  }
  [[nodiscard]] Currency currency();

  [[nodiscard]] std::vector<DocumentLine> lines(const Words &words);
  [[nodiscard]] std::vector<TermsPortion> terms(std::string_view word);

 private:
  // Where a word stands.
  struct Place {
    std::string option;
    Role role = Role::reference;
  };
  void set(std::string_view &value, const std::string &word, const Place &) { value = kept_.keep(word); }
  void set(bool &value, const std::string &word, const Place &) { value = on_or_off(word); }
  void set(Date &value, const std::string &word, const Place &) { value = day(word); }
  void set(Decimal &value, const std::string &word, const Place &) { value = number(word); }
  void set(Percent &value, const std::string &word, const Place &) { value = percent(word); }
  void set(Currency &value, const std::string &word, const Place &) { value = world_.currency(word); }
  void set(Money &value, const std::string &word, const Place &);
  void set(ItemRef &value, const std::string &word, const Place &) { value = world_.item(word); }
  void set(std::int64_t &value, const std::string &word, const Place &) { value = instant(word); }
  void set(std::uint64_t &value, const std::string &word, const Place &place);
  void set(std::uint32_t &bits, const std::string &word, const Place &); // "invoice,payment"
  template <class E>
  requires(std::is_enum_v<E>) void set(E &value, const std::string &word, const Place &) {
    value = from_word<E>(word);
  }
  template <class E> void set(std::optional<E> &value, const std::string &word, const Place &) {
    value = from_word<E>(word);
  }
  // Of the record itself an id is a number, or the name of a record that is changed.
  template <class Tag> void set(Id<Tag> &value, const std::string &word, const Place &place) {
    const bool is_number = place.role == Role::key && is_whole(word);
    value = Id<Tag>(is_number ? whole(word) : world_.find(kind_of_id<Id<Tag>>, word).id);
  }
  void set(std::vector<std::int32_t> &edges, const std::string &word, const Place &); // "30,60,90"
  void set(std::span<const ItemRef> &items, const std::string &word, const Place &);  // "P-1,P-2"
  void set(std::span<const Target> &targets, const std::string &word,
           const Place &);                                                          // "INV-1:10.00,INV-2/D-1"
  void set(ListView<DuePortion> &portions, const std::string &word, const Place &); // "50.00@2026-01-31"
  void set(ListView<TermsPortion> &portions, const std::string &word,
           const Place &);                                                    // "30%@0d,rest@60d/2%10"
  void set(ListView<LineTax> &taxes, const std::string &word, const Place &); // "VAT@19"

  World &world_;
  Arguments &arguments_;
  const Line &line_;
  Kept &kept_;
  Currency of_amounts_;
};

} // namespace openitem::scenario
