// A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
#pragma once

#include "ledger/descriptions.hpp"
#include "openitem/ledger/ledger.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"
#include "openitem/reports/search.hpp"
#include "support/scenario_values.hpp"

#include <memory>

namespace openitem::scenario {

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
// Items share one space of names, which is none; every other kind has its own.
[[nodiscard]] constexpr EntityKind space_of(EntityKind kind) {
  return kind < EntityKind::customer ? EntityKind::none : kind;
}

// A point of the known axis, and what the world outside could see of the ledger there.
struct Visible {
  Digest digest{};
  Sequence last_sequence = 0;
  std::size_t records = 0;
  friend bool operator==(const Visible &, const Visible &) = default;
};

struct World {
  World() { start({}); }
  void start(const Settings &settings) {
    first_settings = settings;
    ledger = std::make_unique<Ledger>(LedgerOptions{.settings = settings});
    ledger->set_sink(&log);
  }
  [[nodiscard]] Visible visible() const {
    return {ledger->state_digest(), ledger->last_sequence(), log.size()};
  }

  // ---- names

  // "ACME", "customer#17", "none" = 0.
  [[nodiscard]] Entity find(EntityKind kind, const std::string &name) const {
    if (name == "none") return {};
    const auto space = space_of(kind);
    if (const auto named = names.find({space, name}); named != names.end()) return named->second;
    if (const auto [of, number] = halves(name, '#'); of != name)
      if (const Entity found(from_word<EntityKind>(of), whole(number)); space_of(found.kind) == space)
        return found;
    throw Malformed("there is no " + (space == EntityKind::none ? "item" : to_word(kind)) + " " + name);
  }
  [[nodiscard]] ItemRef item(const std::string &name) const {
    const auto entity = find(EntityKind::none, name);
    return {static_cast<ItemKind>(entity.kind), entity.id};
  }
  [[nodiscard]] bool has(EntityKind kind, const std::string &name) const {
    return names.contains({space_of(kind), name});
  }
  void give_name(const std::string &name, const Entity &entity) {
    names[{space_of(entity.kind), name}] = entity;
  }
  // The other way round: "customer#17" for what has no name; a kind for what has no id; "none" for nothing.
  [[nodiscard]] std::string name_of(const Entity &entity) const {
    if (entity.id == 0) return to_word(entity.kind);
    for (const auto &[key, named] : names)
      if (named == entity) return key.second;
    return to_word(entity.kind) + "#" + std::to_string(entity.id);
  }
  [[nodiscard]] const Visible &mark(const std::string &name) const {
    const auto found = marks.find(name);
    if (found == marks.end()) throw Malformed("there is no mark " + name);
    return found->second;
  }

  // ---- amounts

  // "100.00" in the currency given, "100.00USD" in its own. Refused: unknown_currency and what parse_amount says.
  // Malformed: neither says a currency.
  [[nodiscard]] Money amount(std::string_view word, Currency given) const {
    const auto digits = std::min(word.find_first_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), word.size());
    if (digits < word.size()) given = accepted(ledger->currency(word.substr(digits)));
    if (!given) throw Malformed("nothing says the currency of " + std::string(word));
    return accepted(parse_amount(word.substr(0, digits), given));
  }
  // A customer's default; none when there is no such customer or item.
  [[nodiscard]] Currency currency_of(CustomerId customer) const {
    const auto row = find_customer(*ledger, customer);
    return row ? row->customer.currency : Currency();
  }
  [[nodiscard]] Currency currency_of(const ItemRef &item) const {
    const auto row = find_item(*ledger, item, {Date::last(), 0});
    return row ? row->currency : Currency();
  }

  EventLog log{};
  Settings first_settings{}; // those of the `ledger` statement
  std::unique_ptr<Ledger> ledger{};
  std::map<std::pair<EntityKind, std::string>, Entity> names{};
  std::map<std::string, Visible> marks{};
  std::map<std::string, std::map<std::string, Words>>
      said{}; // options by kind and name, for changes of the record
};

} // namespace openitem::scenario
