// Structures of the core from the options of a statement, member by member as their descriptions have them: an option
// is called as its member is, or as the vocabulary says. One reader a type serves commands, reports and calculations.
#pragma once

#include "openitem/reports/explain.hpp"
#include "support/scenario_vocabulary.hpp"
#include "support/scenario_world.hpp"

#include <any>
#include <functional>

namespace openitem {

// Structures that only scenario files need described: what every command has, and what several reports take.
template <class M>
inline constexpr Role role_of_member = std::same_as<M, std::string_view> ? Role::code
                                       : is_list<M>                      ? Role::list
                                                                         : Role::value;
#define DESCRIBE(Structure, ...)                                                                             \
  template <> struct DescriptionOf<Structure> {                                                              \
    using T = Structure;                                                                                     \
    static constexpr auto members = describe(__VA_ARGS__);                                                   \
  };
#define CALLED(number, option, name) member(number, option, &T::name, role_of_member<decltype(T::name)>)
#define OF(number, name) CALLED(number, #name, name)
// clang-format off
DESCRIBE(AsOf, CALLED(1, "at", date), CALLED(2, "known", known_through))
DESCRIBE(CommandInfo, CALLED(1, "date", effective), CALLED(2, "recorded", recorded_micros), OF(3, actor),
  OF(4, reason), CALLED(5, "key", idempotency_key), CALLED(6, "shift", shift_from_locked))
DESCRIBE(BusinessCalendar, CALLED(1, "weekend", weekend_mask), OF(2, holidays), CALLED(3, "workdays", extra_workdays))
DESCRIBE(DueDateInputs, OF(1, document), OF(2, effective), OF(3, delivery), OF(4, receipt))
DESCRIBE(AgingOptions, OF(1, basis), OF(2, past_edges), OF(3, future_edges), OF(4, credits), OF(5, group),
  OF(6, customer), OF(7, job), OF(8, currency), OF(9, zero_rows))
// clang-format on

} // namespace openitem

namespace openitem::scenario {

// The option of a member: the vocabulary knows it as the field of the C interface, which may be called otherwise.
template <class Of> [[nodiscard]] std::string option_of(const Line &line, std::string_view member) {
  if constexpr (std::same_as<Of, CommandInfo>) return std::string(member); // of every command
  if constexpr (std::same_as<Of, Fee>)
    return line.option_of(member == "amount" ? "fee" : "fee_" + std::string(member));
  if constexpr (std::same_as<Of, DueRule>)
    if (member == "fixed") return "fixed_date";
  if constexpr (std::same_as<Of, LineTax>)
    if (member == "rate") return "percent";
  if (member == "state") return line.option_of("draft_state"); // of a draft
  if (member == "of") return line.option_of("command_class");  // of a lock
  return line.option_of(member);
}

// Of each option of a structure that was looked for: whether a statement said it.
using OptionOf = std::pair<std::type_index, std::string>;
[[nodiscard]] inline std::map<OptionOf, bool> &options_asked_for() {
  static std::map<OptionOf, bool> all;
  return all;
}
// "not due" -> "not_due"
[[nodiscard]] inline std::string column_of(const AgingBucket &bucket) {
  return joined(list_of(bucket.label, ' '), "_");
}

// A list in any of the forms that the core takes.
template <class M>
concept List = !std::convertible_to<M, std::string_view> && requires(const M &list) {
  typename M::value_type;
  list.begin();
};
// Lines, taxes and discounts have an option each; lists of others stand in one.
template <class M>
concept ListOfOptions = std::same_as<M, ListView<DocumentLine>> || std::same_as<M, ListView<LineTax>> ||
    std::same_as<M, ListView<DiscountTier>>;

// The form of a text of several values, as the vocabulary calls it.
template <class T> inline constexpr auto form_of = "terms_portion"; // and of a due rule, a part of one
template <> inline constexpr auto form_of<DiscountTier> = "discount_tier";
template <> inline constexpr auto form_of<DuePortion> = "due_portion";
template <> inline constexpr auto form_of<DocumentLine> = "line";
template <> inline constexpr auto form_of<LineTax> = "line_tax";
template <> inline constexpr auto form_of<Target> = "target";

class Inputs {
 public:
  // `inherited_by` tells the currency of amounts in what is a part of a statement.
  Inputs(World &ledger, Arguments words, const Line &called, std::function<Currency()> inherited_by = {})
      : world(ledger)
      , arguments(std::move(words))
      , line(called)
      , inherited(std::move(inherited_by)) {}
  Inputs(const Inputs &) = delete;
  Inputs &operator=(const Inputs &) = delete;

  World &world;
  Arguments arguments;
  const Line &line;
  std::function<Currency()> inherited;

  // A structure; what no option says is as in `value`.
  template <Described T> [[nodiscard]] T read(T value = {}) {
    if constexpr (std::same_as<T, Settlement>)
      if (arguments.options.contains("targets")) value.strategy = Strategy::chosen;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      auto &member = value.*of.at;
      using Member = std::remove_reference_t<decltype(member)>;
      const auto option = option_of<T>(line, of.name);
      if constexpr (std::same_as<Member, Money>)
        static_cast<void>(currency()); // one that is unknown is refused
      if constexpr (of.role != Role::part)
        options_asked_for()[{typeid(T), option}] |= arguments.options.contains(option);
      if constexpr (of.role == Role::part)
        member = read(member); // its members are options as well
      else if constexpr (ListOfOptions<Member>)
        member = elements<typename Member::value_type>(arguments.take_all(option));
      else if (const auto word = arguments.take(option))
        set(member, *word, {option, of.role});
    });
    return value;
  }
  // One value by its option, one of a word, and several.
  template <class Value> [[nodiscard]] Value value(const std::string &option, Value unless_given = {}) {
    const auto word = arguments.take(option);
    return word ? of<Value>(*word, option) : unless_given;
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
  // Of a statement that of currency=, else of the item that the line names, else of the customer; of a part of one that
  // of its item, else the inherited one.
  [[nodiscard]] Currency currency() {
    const auto code = inherited ? std::nullopt : arguments.take("currency");
    if (code) return of<Currency>(*code);
    for (const auto &field : line.behind('@'))
      if (const auto own = world.currency_of(value<ItemRef>(line.option_of(field)))) return own;
    return inherited ? inherited() : world.currency_of(value<CustomerId>("customer"));
  }
  // What a function of the core takes, by the type of the parameter: the ledger, a standpoint, a structure whose members
  // are options, or one value. A query has it from an option that the type names, a calculation from the next bare word.
  template <class Value> [[nodiscard]] Value value() {
    const bool calculates = line.function.empty();
    if constexpr (std::same_as<Value, const Ledger &>) {
      return *world.ledger;
    } else if constexpr (std::same_as<Value, AsOf>) {
      return read(AsOf{Date::last(), 0}); // without at= and known= everything on record
    } else if constexpr (std::same_as<Value, AgingCalculator>) {
      return accepted(AgingCalculator::create(read<AgingOptions>()));
    } else if constexpr (std::same_as<Value, Rounding>) {
      return value("rounding", Rounding::unnecessary);
    } else if constexpr (Described<Value> && !std::same_as<Value, DueRule> &&
                         !std::same_as<Value, DiscountTier>) {
      return read<Value>();
    } else if constexpr (std::same_as<Value, int128>) {
      const auto number = of<Decimal>(arguments.next("a number"));
      if (number.scale() != 0) throw Malformed(text(number) + " is not a whole number");
      return number.coefficient();
    } else if constexpr (std::integral<Value>) {
      if (calculates) return static_cast<Value>(whole<std::int64_t>(arguments.next("a number")));
      if (line.function == "explain_aging") return static_cast<Value>(bucket());
      return static_cast<Value>(value<Sequence>(line.function == "find_mark" ? "dispute" : "known"));
    } else {
      if (calculates) return of<Value>(arguments.next("a word"));
      if constexpr (std::same_as<Value, Currency>)
        return line.has("~own_currency") ? currency() : value<Value>("currency");
      if constexpr (std::same_as<Value, AddressKind>) return value<Value>("purpose");
      if constexpr (is_id<Value>) return value<Value>(to_word(kind_of_id<Value>));
      return value<Value>("item");
    }
  }

 private:
  // The column of an aging that is to be explained; the library refuses one too many.
  [[nodiscard]] std::size_t bucket() {
    const auto label = arguments.need("bucket");
    const auto buckets = value<AgingCalculator>().buckets();
    if (label == "disputed" || label == "unapplied")
      return label == "disputed" ? explain_disputed : explain_unapplied;
    std::size_t column = 0;
    while (column < buckets.size() && column_of(buckets[column]) != label) ++column;
    return column;
  }
  // What the values of a statement borrow lives as long as its reader.
  template <class T> const T &keep(T value) {
    return std::any_cast<const T &>(kept_.emplace_back(std::move(value)));
  }

  // ---- one reader a type

  struct Place { // where a word stands
    std::string option;
    Role role = Role::reference;
  };
  void set(bool &value, const std::string &word, const Place &) {
    if (word != "on" && word != "off") throw Malformed("\"" + word + "\" is neither on nor off");
    value = word == "on";
  }
  void set(std::string_view &value, const std::string &word, const Place &) { value = keep(word); }
  template <std::integral Number> void set(Number &value, const std::string &word, const Place &) {
    value = whole<Number>(word);
  }
  void set(std::int64_t &value, const std::string &word, const Place &) { value = instant(word); }
  void set(Date &value, const std::string &word, const Place &) { value = day(word); }
  void set(Decimal &value, const std::string &word, const Place &) { value = accepted(parse_decimal(word)); }
  void set(Percent &value, const std::string &word, const Place &) { // "19" or "19%"
    set(value.value, word.substr(0, word.size() - (word.ends_with('%') ? 1 : 0)), {});
  }
  void set(ItemRef &value, const std::string &word, const Place &) { value = world.item(word); }
  void set(Money &value, const std::string &word, const Place &) {
    value = word == "none" ? Money() : world.amount(word, currency());
  }
  void set(Currency &value, const std::string &word, const Place &) {
    value = accepted(line.function != "register_currency"
                         ? world.ledger->currency(word)
                         : Currency::custom(word, whole<unsigned>(arguments.need("digits"))));
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
  // A number where it is the record's own; the id of an item where the option is called after a kind of items; else a
  // sequence, as a number, by a dispute, or by a point of the known axis.
  void set(std::uint64_t &value, const std::string &word, const Place &place) {
    const bool known = place.option == "known";
    if (is_word<ItemKind>(place.option)) {
      value = world.item(word).id;
    } else if (place.role == Role::key || is_whole(word)) {
      value = whole(word);
    } else if (known && word.starts_with('@')) {
      value = world.ledger->known_at(instant(word.substr(1)));
      if (value == 0) throw Malformed("nothing was known at " + word + ", and 0 would mean everything");
    } else if (known || (world.marks.contains(word) && !world.has(EntityKind::mark, word))) {
      value = world.mark(word).last_sequence;
    } else {
      value = world.find(EntityKind::mark, word).id;
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
  // A number, or of a calendar "friday,saturday": its bit 0 is Monday.
  void set(std::uint8_t &value, const std::string &word, const Place &place) {
    if (place.option != "weekend") return static_cast<void>(value = whole<std::uint8_t>(word));
    value = 0;
    for (const auto day : elements<Weekday>(word == "none" ? Words() : list_of(word)))
      value = static_cast<std::uint8_t>(value | 1U << (static_cast<unsigned>(day) - 1));
  }
  template <List M> void set(M &list, const std::string &word, const Place &) {
    using Element = typename M::value_type;
    constexpr bool may_be_none = std::same_as<Element, std::int32_t> || std::same_as<Element, TermsPortion>;
    list = elements<Element>(may_be_none && word == "none" ? Words() : list_of(word));
  }
  // A text of several values, whose pieces say members as options do; a due rule is the rule of all that there is.
  template <Described T> void set(T &value, const std::string &word, const Place &) {
    static const Line called{{}, {"@item"}};
    const auto whole_word = std::same_as<T, DueRule> ? "rest@" + word : word;
    Inputs part(world, said_by(whole_word, form_of<T>), called, [this] { return currency(); });
    value = part.read<T>();
    part.arguments.finish();
    keep(std::move(part.kept_));
  }

  std::deque<std::any> kept_{};
};

// A function of the core is called with what is read for the types of its parameters, in their order.
template <class Parameter>
using Given = std::conditional_t<std::same_as<Parameter, const Ledger &>, const Ledger &,
                                 std::remove_cvref_t<Parameter>>;
template <class Answer, class... Parameter> Answer call(Inputs &inputs, Answer (*function)(Parameter...)) {
  const std::tuple<Given<Parameter>...> values{inputs.value<Given<Parameter>>()...};
  return std::apply(function, values);
}

} // namespace openitem::scenario
