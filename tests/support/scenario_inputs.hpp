// Structures of the core from the options of a statement, member by member as their descriptions have them: an option
// is called as its member is, or as the vocabulary says. One reader a type serves commands, reports and calculations.
#pragma once

#include "support/scenario_descriptions.hpp"
#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

#include <any>

namespace openitem::scenario {

// The option of a member: the vocabulary knows it as the field of the C interface, which may be called otherwise.
template <class Of> [[nodiscard]] std::string option_of(const Line &line, std::string_view member) {
  if constexpr (std::same_as<Of, CommandInfo>) return std::string(member); // of every command
  if constexpr (std::same_as<Of, Fee>)
    return line.option_of(member == "amount" ? "fee" : "fee_" + std::string(member));
  if (member == "state") return line.option_of("draft_state"); // of a draft
  if (member == "of") return line.option_of("command_class");  // of a lock
  return line.option_of(member == "strategy" ? "settle" : member);
}

// The options of a structure, those of its parts among them, with the structure that each belongs to.
using OptionOf = std::pair<std::type_index, std::string>;
template <class T> void add_options(const Line &line, std::vector<OptionOf> &options) {
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    if constexpr (of.role == Role::part)
      add_options<typename std::remove_cvref_t<decltype(of)>::type>(line, options);
    else
      options.emplace_back(typeid(T), option_of<T>(line, of.name));
  });
}

// A list in any of the forms that the core takes.
template <class M>
concept List = !std::convertible_to<M, std::string_view> && requires(const M &list) {
  typename M::value_type;
  list.begin();
};

class Inputs {
 public:
  Inputs(World &ledger, Arguments words, const Line &called)
      : world(ledger)
      , arguments(std::move(words))
      , line(called) {}

  World &world;
  Arguments arguments;
  const Line &line;
  Currency of_amounts{}; // of those that have none, where only a rule knows it

  // A structure; what no option says is as in `value`.
  template <Described T> [[nodiscard]] T read(T value = {}) {
    if constexpr (std::same_as<T, Settlement>) {
      if (arguments.has("targets")) value.strategy = Strategy::chosen;
    }
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      using Member = typename std::remove_cvref_t<decltype(of)>::type;
      const auto option = option_of<T>(line, of.name);
      if constexpr (of.role == Role::part) {
        value.*of.at = read(value.*of.at); // its members are options as well
      } else if constexpr (std::same_as<Member, ListView<DocumentLine>>) {
        value.*of.at = elements<DocumentLine>(arguments.take_all(option)); // one option each
      } else {
        if constexpr (std::same_as<Member, Money>) static_cast<void>(currency());
        if (const auto word = arguments.take(option)) set(value.*of.at, *word, {option, of.role});
      }
    });
    return value;
  }
  // One value by its option, one of a word, and several.
  template <class Value> [[nodiscard]] Value value(const std::string &option, Value otherwise = {}) {
    const auto word = arguments.take(option);
    return word ? of<Value>(*word, option) : otherwise;
  }
  template <class Value> [[nodiscard]] Value of(const std::string &word, const std::string &option = {}) {
    Value value{};
    set(value, word, {option});
    return value;
  }
  template <class Element> [[nodiscard]] const std::vector<Element> &elements(const Words &words) {
    std::vector<Element> list;
    for (const auto &word : words) list.push_back(of<Element>(word));
    return keep(std::move(list));
  }
  // The one that is known, else that of currency=, else of the item that the statement is about, else of its customer.
  [[nodiscard]] Currency currency() {
    if (of_amounts) return of_amounts;
    if (const auto code = arguments.take("currency")) return world.currency(*code);
    for (const auto &field : line.signed_with('@'))
      if (const auto item = value<ItemRef>(line.option_of(field))) return world.currency_of(item);
    return world.currency_of(value<CustomerId>("customer"));
  }
  // at= and known=; without them everything on record.
  [[nodiscard]] AsOf as_of() { return read(AsOf{Date::last(), 0}); }

 private:
  // What the values of a statement borrow lives as long as its reader.
  template <class T> const T &keep(T value) {
    return std::any_cast<const T &>(kept_.emplace_back(std::move(value)));
  }

  // ---- one reader a type

  struct Place { // where a word stands
    std::string option;
    Role role = Role::reference;
  };
  void set(bool &value, const std::string &word, const Place &) { value = on_or_off(word); }
  void set(std::string_view &value, const std::string &word, const Place &) { value = keep(word); }
  void set(std::uint16_t &value, const std::string &word, const Place &) {
    value = whole<std::uint16_t>(word);
  }
  void set(std::int32_t &value, const std::string &word, const Place &) { value = whole<std::int32_t>(word); }
  void set(std::int64_t &value, const std::string &word, const Place &) { value = instant(word); }
  void set(Date &value, const std::string &word, const Place &) { value = day(word); }
  void set(Decimal &value, const std::string &word, const Place &) { value = accepted(parse_decimal(word)); }
  void set(Percent &value, const std::string &word, const Place &) { value = percent(word); }
  void set(Currency &value, const std::string &word, const Place &) { value = world.currency(word); }
  void set(ItemRef &value, const std::string &word, const Place &) { value = world.item(word); }
  void set(DueRule &value, const std::string &word, const Place &) { value = due_rule(word); }
  void set(Money &value, const std::string &word, const Place &) {
    value = word == "none" ? Money() : world.amount(word, currency());
  }
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
    value = Id<Tag>(is_number ? whole(word) : world.find(kind_of_id<Id<Tag>>, word).id);
  }
  // A number where it is the record's own; a point of the known axis; the id of an item where the option is called
  // after a kind of items; else a sequence.
  void set(std::uint64_t &value, const std::string &word, const Place &place) {
    const bool known = place.option == "known";
    if (place.role == Role::key || (known && is_whole(word))) {
      value = whole(word);
    } else if (known && word.starts_with('@')) {
      value = world.ledger().known_at(instant(word.substr(1)));
      if (value == 0) throw Malformed("nothing was known at " + word + ", and 0 would mean everything");
    } else if (known) {
      value = world.mark(word).sequence;
    } else {
      value = is_word<ItemKind>(place.option) ? world.item(word).id : world.sequence(word);
    }
  }
  // "invoice,payment"; no word is both a kind and a status.
  void set(std::uint32_t &bits, const std::string &word, const Place &) {
    for (const auto &name : list_of(word)) {
      auto number = number_of_word(typeid(ItemKind), name);
      if (!number) number = number_of_word(typeid(ItemStatus), name);
      bits |= std::uint32_t{1} << (number ? *number : static_cast<unsigned>(from_word<CustomerStatus>(name)));
    }
  }
  // "friday,saturday"; bit 0 is Monday.
  void set(std::uint8_t &bits, const std::string &word, const Place &) {
    bits = 0;
    for (const auto day : elements<Weekday>(word == "none" ? Words() : list_of(word)))
      bits = static_cast<std::uint8_t>(bits | 1U << (static_cast<unsigned>(day) - 1));
  }
  template <List M> void set(M &list, const std::string &word, const Place &) {
    using Element = typename M::value_type;
    constexpr bool may_be_none = std::same_as<Element, std::int32_t> || std::same_as<Element, TermsPortion>;
    list = elements<Element>(may_be_none && word == "none" ? Words() : list_of(word));
  }
  // Structures of two members have their values around a separator.
  template <Described T> void set_halves(T &value, const std::pair<std::string, std::string> &words) {
    set(value.*member_at<T, 0>.at, words.first, {});
    set(value.*member_at<T, 1>.at, words.second, {});
  }
  void set(DuePortion &portion, const std::string &word, const Place &) {
    set_halves(portion, parted(word, '@', "a portion AMOUNT@DATE"));
  }
  void set(LineTax &tax, const std::string &word, const Place &) {
    set_halves(tax, parted(word, '@', "a tax CODE@RATE"));
  }
  void set(DiscountTier &tier, const std::string &word, const Place &) {
    set_halves(tier, parted(word, '%', "a discount tier PERCENT%DAYS"));
  }
  // "INV-1", "INV-1:10.00", "INV-2/D-1:5.00"; an amount without a currency is in that of its item.
  void set(Target &target, const std::string &word, const Place &) {
    const auto [names, amount] = halves(word, ':');
    const auto [item, dispute] = halves(names, '/');
    if (item.empty())
      throw Malformed("\"" + word + "\" is not a target ITEM, ITEM:AMOUNT or ITEM/DISPUTE:AMOUNT");
    target.item = world.item(item);
    if (!dispute.empty()) target.dispute = world.sequence(dispute);
    const auto own = world.currency_of(target.item);
    if (names != word) target.amount = world.amount(amount, own ? own : currency());
  }
  // "30%@0d", "rest@60d/2%10"
  void set(TermsPortion &portion, const std::string &word, const Place &) {
    const auto form = "a portion of terms SHARE@RULE";
    const auto [share, rest] = parted(word, '@', form);
    if (share.ends_with('%')) {
      portion.share = PortionShare::percent;
      portion.percent = percent(share);
    } else if (share != "rest") {
      portion.share = PortionShare::fixed;
      portion.fixed = world.amount(share, currency());
    }
    const auto tiers = list_of(rest, '/');
    if (tiers.empty()) throw Malformed("\"" + word + "\" is not " + form);
    portion.due = due_rule(tiers[0]);
    portion.discounts = elements<DiscountTier>(Words(tiers.begin() + 1, tiers.end()));
  }
  // "3*0.335;discount=5%;tax=VAT@19;product=P-1;description=Bolts": what follows the price are options of the line.
  void set(DocumentLine &line_of_document, const std::string &word, const Place &) {
    static const Line called{{}, {"tax>taxes"}};
    const auto [quantity, price] = parted(halves(word, ';').first, '*', "a line QUANTITY*PRICE");
    auto parts = list_of(word, ';');
    parts[0] = "quantity=" + quantity;
    parts.push_back("unit_price=" + price);
    for (auto &part : parts)
      if (part.starts_with("discount=") && part.ends_with('%')) part.insert(8, "_percent");
    Inputs options(world, Arguments(parts), called);
    options.of_amounts = currency();
    options.arguments.set("tax", joined(options.arguments.take_all("tax"), ","));
    line_of_document = options.read<DocumentLine>();
    options.arguments.finish();
    keep(std::move(options.kept_));
  }

  std::deque<std::any> kept_;
};

// ---- functions of the core, called with what is read for the types of their parameters, in their order

template <class Parameter>
using Given = std::conditional_t<std::same_as<Parameter, const Ledger &>, const Ledger &,
                                 std::remove_cvref_t<Parameter>>;
template <class Function> struct Parameters : Parameters<decltype(&Function::operator())> {};
template <class R, class... P> struct Parameters<R (*)(P...)> { using Values = std::tuple<Given<P>...>; };
template <class R, class... P> struct Parameters<R (*)(P...) noexcept> : Parameters<R (*)(P...)> {};
template <class F, class R, class... P> struct Parameters<R (F::*)(P...) const> : Parameters<R (*)(P...)> {};

// `reader` has a value<Type>().
template <class Reader, class Function> auto call(Reader &reader, Function function) {
  return [&]<class... Value>(std::type_identity<std::tuple<Value...>>) {
    const std::tuple<Value...> values{reader.template value<Value>()...};
    return std::apply(function, values);
  }(std::type_identity<typename Parameters<Function>::Values>{});
}

} // namespace openitem::scenario
