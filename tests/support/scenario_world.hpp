// A ledger with names: what a scenario calls INV-1 is an invoice with an id here, and back.
#pragma once

#include "ledger/descriptions.hpp"
#include "openitem/ledger/as_of.hpp"
#include "openitem/ledger/ledger.hpp"
#include "support/scenario.hpp"
#include "support/scenario_values.hpp"

#include <map>
#include <memory>
#include <set>
#include <string>
#include <string_view>

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
      : kind(static_cast<EntityKind>(item.kind))
      , id(item.id) {}
  template <class Tag> constexpr Entity(Id<Tag> of); // of the kind that the id's type says
};
[[nodiscard]] constexpr bool is_item(EntityKind kind) {
  return kind < EntityKind::customer;
}

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
template <class Tag>
constexpr Entity::Entity(Id<Tag> of)
    : kind(kind_of_id<Id<Tag>>)
    , id(of.value()) {}

// A point of the known axis, and the state there.
struct Mark {
  Sequence sequence = 0;
  Digest digest{};
};

class World {
 public:
  // Settings come from the `ledger` statement, the first of a file that has one.
  void start(const Settings &settings);
  [[nodiscard]] bool started() const noexcept { return ledger_ != nullptr; }
  [[nodiscard]] Ledger &ledger();
  [[nodiscard]] const EventLog &log() const noexcept { return log_; }
  [[nodiscard]] const Settings &first_settings() const noexcept { return first_settings_; }

  // "ACME", "customer#17", "none" = 0. Items share one space of names; every other kind has its own.
  [[nodiscard]] Entity find(EntityKind kind, const std::string &name) const;
  [[nodiscard]] ItemRef item(const std::string &name) const;
  [[nodiscard]] CustomerId customer(const std::string &name) const;
  [[nodiscard]] bool has(EntityKind kind, const std::string &name) const;
  // The other way round: "customer#17" for what has no name; a kind for what has no id; "none" for nothing.
  [[nodiscard]] std::string name_of(const Entity &entity) const;
  void give_name(const std::string &name, const Entity &entity);
  void forget(EntityKind kind, const std::string &name);

  void set_mark(const std::string &name, const Mark &mark) { marks_[name] = mark; }
  [[nodiscard]] Mark mark(const std::string &name) const;
  // "17", "mark#17", or the name of a dispute or of a mark.
  [[nodiscard]] Sequence sequence(const std::string &word) const;
  // 0 (everything known) and the sequence of every mark.
  [[nodiscard]] std::set<Sequence> sequences_marked() const;

  // "100.00" in the currency given, "100.00USD" in its own. Refused: unknown_currency and what parse_amount
  // says. Malformed: neither says a currency.
  [[nodiscard]] Money amount(std::string_view word, Currency currency);
  [[nodiscard]] Currency currency(std::string_view code);  // Refused: unknown_currency
  [[nodiscard]] Currency currency_of(CustomerId customer); // its default; none when there is no such customer
  [[nodiscard]] Currency currency_of(const ItemRef &item); // none when there is no such item

  // at= and known= of a check or report; without them everything on record.
  [[nodiscard]] AsOf as_of(Arguments &arguments);
  [[nodiscard]] Sequence known(Arguments &arguments);

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
