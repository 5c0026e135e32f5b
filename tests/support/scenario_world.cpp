#include "support/scenario_world.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"

#include <algorithm>

namespace openitem::scenario {

void World::start(const Settings &settings) {
  first_settings_ = settings;
  ledger_ = std::make_unique<Ledger>(LedgerOptions{.settings = settings});
  ledger_->set_sink(&log_);
}

Ledger &World::ledger() {
  if (!ledger_) start({});
  return *ledger_;
}

// ---- names

Entity World::find(EntityKind kind, const std::string &name) const {
  if (name == "none") return {};
  const auto word = is_item(kind) ? "item" : to_word(kind);
  if (const auto hash = name.find('#'); hash != std::string::npos) {
    const auto of = from_word<EntityKind>(name.substr(0, hash));
    if (key(of, "") != key(kind, "")) throw Malformed(name + " is no " + word);
    return {of, whole(std::string_view(name).substr(hash + 1))};
  }
  const auto found = names_.find(key(kind, name));
  if (found == names_.end()) throw Malformed("there is no " + word + " " + name);
  return found->second;
}

ItemRef World::item(const std::string &name) const {
  const auto entity = find(EntityKind::none, name);
  return {static_cast<ItemKind>(entity.kind), entity.id};
}

CustomerId World::customer(const std::string &name) const {
  return CustomerId(find(EntityKind::customer, name).id);
}

bool World::has(EntityKind kind, const std::string &name) const {
  return names_.contains(key(kind, name));
}

std::string World::name_of(const Entity &entity) const {
  if (entity.id == 0) return to_word(entity.kind);
  for (const auto &[key, named] : names_)
    if (named.kind == entity.kind && named.id == entity.id) return key.second;
  return to_word(entity.kind) + "#" + std::to_string(entity.id);
}

void World::give_name(const std::string &name, const Entity &entity) {
  names_[key(entity.kind, name)] = entity;
}

void World::forget(EntityKind kind, const std::string &name) {
  names_.erase(key(kind, name));
}

// ---- points of the known axis

Mark World::mark(const std::string &name) const {
  const auto found = marks_.find(name);
  if (found == marks_.end()) throw Malformed("there is no mark " + name);
  return found->second;
}

Sequence World::sequence(const std::string &word) const {
  if (is_whole(word)) return whole(word);
  const bool of_dispute =
      word == "none" || word.find('#') != std::string::npos || has(EntityKind::mark, word);
  return of_dispute ? find(EntityKind::mark, word).id : mark(word).sequence;
}

std::set<Sequence> World::sequences_marked() const {
  std::set<Sequence> sequences{0};
  for (const auto &[name, mark] : marks_) sequences.insert(mark.sequence);
  return sequences;
}

AsOf World::as_of(Arguments &arguments) {
  const auto at = arguments.take("at");
  return {at ? day(*at) : Date::last(), known(arguments)};
}

Sequence World::known(Arguments &arguments) {
  const auto word = arguments.take("known");
  if (!word) return 0;
  if (!word->starts_with('@')) return is_whole(*word) ? whole(*word) : mark(*word).sequence;
  const auto sequence = ledger().known_at(instant(std::string_view(*word).substr(1)));
  if (sequence == 0) throw Malformed("nothing was known at " + *word + ", and 0 would mean everything");
  return sequence;
}

// ---- amounts

Money World::amount(std::string_view word, Currency currency) {
  const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  const auto letter = std::find_if(word.begin(), word.end(), is_letter);
  const auto digits = static_cast<std::size_t>(letter - word.begin());
  if (digits < word.size()) currency = this->currency(word.substr(digits));
  word = word.substr(0, digits);
  if (!currency) throw Malformed("nothing says the currency of " + std::string(word));
  return accepted(parse_amount(word, currency));
}

Currency World::currency(std::string_view code) {
  return accepted(ledger().currency(code));
}

Currency World::currency_of(CustomerId customer) {
  const auto row = find_customer(ledger(), customer);
  return row ? row->customer.currency : Currency();
}

Currency World::currency_of(const ItemRef &item) {
  const auto row = find_item(ledger(), item, {Date::last(), 0});
  return row ? row->currency : Currency();
}

} // namespace openitem::scenario
