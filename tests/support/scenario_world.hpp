// A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
#pragma once

#include "ledger/descriptions.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "support/scenario_values.hpp"

#include <memory>

namespace openitem::scenario {

template <class IdType>
inline constexpr EntityKind kind_of_id = [] {
  EntityKind kind{};
  for_each_record_kind([&]<class Of>() {
    if (std::same_as<decltype(Of::id), IdType>) kind = kind_of<Of>;
  });
  return kind;
}();
template <> inline constexpr EntityKind kind_of_id<CustomerId> = EntityKind::customer;
template <> inline constexpr EntityKind kind_of_id<JobId> = EntityKind::job;
template <> inline constexpr EntityKind kind_of_id<ContractId> = EntityKind::contract;
template <> inline constexpr EntityKind kind_of_id<InvoiceId> = EntityKind::invoice;
template <> inline constexpr EntityKind kind_of_id<PaymentId> = EntityKind::payment;

// A record of the ledger, an item among them.
struct Entity {
  EntityKind kind = EntityKind::none;
  std::uint64_t id = 0;

  constexpr Entity() = default;
  constexpr Entity(EntityKind of, std::uint64_t number)
      : kind(of)
      , id(number) {}
  constexpr Entity(const ItemRef &item)
      : Entity(static_cast<EntityKind>(item.kind), item.id) {}
  template <class Tag>
  constexpr Entity(Id<Tag> of)
      : Entity(kind_of_id<Id<Tag>>, of.value()) {}
  friend bool operator==(const Entity &, const Entity &) = default;
};
[[nodiscard]] constexpr bool is_item(EntityKind kind) {
  return kind < EntityKind::customer;
}

// A point of the known axis, and the state there.
struct Mark {
  Sequence sequence = 0;
  Digest digest{};
};

class World {
 public:
  // Settings come from the `ledger` statement, the first of a file that has one.
  void start(const Settings &settings) {
    first_settings_ = settings;
    ledger_ = std::make_unique<Ledger>(LedgerOptions{.settings = settings});
    ledger_->set_sink(&log_);
  }
  [[nodiscard]] bool started() const noexcept { return ledger_ != nullptr; }
  [[nodiscard]] Ledger &ledger() {
    if (!ledger_) start({});
    return *ledger_;
  }
  [[nodiscard]] const EventLog &log() const noexcept { return log_; }
  [[nodiscard]] const Settings &first_settings() const noexcept { return first_settings_; }

  // ---- names. Items share one space of them; every other kind has its own

  // "ACME", "customer#17", "none" = 0.
  [[nodiscard]] Entity find(EntityKind kind, const std::string &name) const {
    if (name == "none") return {};
    const auto word = is_item(kind) ? "item" : to_word(kind);
    if (name.find('#') != std::string::npos) {
      const auto [of, number] = halves(name, '#');
      const Entity found(from_word<EntityKind>(of), whole(number));
      if (key(found.kind, "") != key(kind, "")) throw Malformed(name + " is no " + word);
      return found;
    }
    const auto found = names_.find(key(kind, name));
    if (found == names_.end()) throw Malformed("there is no " + word + " " + name);
    return found->second;
  }
  [[nodiscard]] ItemRef item(const std::string &name) const {
    const auto entity = find(EntityKind::none, name);
    return {static_cast<ItemKind>(entity.kind), entity.id};
  }
  [[nodiscard]] bool has(EntityKind kind, const std::string &name) const {
    return names_.contains(key(kind, name));
  }
  // The other way round: "customer#17" for what has no name; a kind for what has no id; "none" for nothing.
  [[nodiscard]] std::string name_of(const Entity &entity) const {
    if (entity.id == 0) return to_word(entity.kind);
    for (const auto &[key, named] : names_)
      if (named == entity) return key.second;
    return to_word(entity.kind) + "#" + std::to_string(entity.id);
  }
  // A value as README.md writes it: ids and items by their names.
  template <class Value> [[nodiscard]] std::string text_of(const Value &value) const {
    if constexpr (std::same_as<Value, ItemRef> || is_id<Value>)
      return value ? name_of(value) : "none";
    else
      return text(value);
  }
  void give_name(const std::string &name, const Entity &entity) { names_[key(entity.kind, name)] = entity; }
  void forget(EntityKind kind, const std::string &name) { names_.erase(key(kind, name)); }

  // ---- points of the known axis

  void set_mark(const std::string &name, const Mark &mark) { marks_[name] = mark; }
  [[nodiscard]] Mark mark(const std::string &name) const {
    const auto found = marks_.find(name);
    if (found == marks_.end()) throw Malformed("there is no mark " + name);
    return found->second;
  }
  // "17", "mark#17", or the name of a dispute or of a mark.
  [[nodiscard]] Sequence sequence(const std::string &word) const {
    if (is_whole(word)) return whole(word);
    const bool of_dispute =
        word == "none" || word.find('#') != std::string::npos || has(EntityKind::mark, word);
    return of_dispute ? find(EntityKind::mark, word).id : mark(word).sequence;
  }
  // 0 (everything known) and the sequence of every mark.
  [[nodiscard]] std::set<Sequence> sequences_marked() const {
    std::set<Sequence> sequences{0};
    for (const auto &[name, mark] : marks_) sequences.insert(mark.sequence);
    return sequences;
  }

  // ---- amounts

  // "100.00" in the currency given, "100.00USD" in its own. Refused: unknown_currency and what parse_amount
  // says. Malformed: neither says a currency.
  [[nodiscard]] Money amount(std::string_view word, Currency currency_given) {
    const auto digits = std::min(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), word.size());
    const auto own = digits < word.size() ? currency(word.substr(digits)) : currency_given;
    word = word.substr(0, digits);
    if (!own) throw Malformed("nothing says the currency of " + std::string(word));
    return accepted(parse_amount(word, own));
  }
  // Refused: unknown_currency.
  [[nodiscard]] Currency currency(std::string_view code) { return accepted(ledger().currency(code)); }
  // The customer's default; none when there is no such customer or item.
  [[nodiscard]] Currency currency_of(CustomerId customer) {
    const auto row = find_customer(ledger(), customer);
    return row ? row->customer.currency : Currency();
  }
  [[nodiscard]] Currency currency_of(const ItemRef &item) {
    const auto row = find_item(ledger(), item, {Date::last(), 0});
    return row ? row->currency : Currency();
  }

  // What earlier statements said about a record, which a change builds on.
  std::map<std::string, Arguments> said;

 private:
  using Key = std::pair<EntityKind, std::string>; // none: the space of all items
  [[nodiscard]] static Key key(EntityKind kind, const std::string &name) {
    return {is_item(kind) ? EntityKind::none : kind, name};
  }

  std::unique_ptr<Ledger> ledger_;
  EventLog log_;
  Settings first_settings_{};
  std::map<Key, Entity> names_;
  std::map<std::string, Mark> marks_;
};

} // namespace openitem::scenario
