#include "support/scenario_world.hpp"

#include "openitem/money/text.hpp"
#include "openitem/reports/directory.hpp"
#include "openitem/reports/item_list.hpp"

#include <algorithm>
#include <charconv>

namespace openitem::scenario {
namespace {

constexpr std::int64_t micros_a_day = 86'400'000'000;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

template <class T> T integer(std::string_view word) {
  T value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc{} || end != word.data() + word.size())
    throw Malformed("\"" + std::string(word) + "\" is not a whole number");
  return value;
}

// "payment#17" -> 17 when the kind is the one asked for.
std::optional<std::uint64_t> id_of(const std::string &name, std::string_view kind) {
  const auto hash = name.find('#');
  if (hash == std::string::npos || std::string_view(name).substr(0, hash) != kind) return std::nullopt;
  return whole(std::string_view(name).substr(hash + 1));
}

template <class IdType>
IdType look_up(const std::map<std::string, IdType> &names, const std::string &name, std::string_view kind) {
  if (name == "none") return IdType();
  if (const auto id = id_of(name, kind)) return IdType(*id);
  const auto found = names.find(name);
  if (found == names.end()) throw Malformed("there is no " + std::string(kind) + " " + name);
  return found->second;
}

template <class IdType>
std::string name_in(const std::map<std::string, IdType> &names, IdType id, std::string_view kind) {
  if (!id) return "none";
  for (const auto &[name, known] : names)
    if (known == id) return name;
  return std::string(kind) + "#" + std::to_string(id.value());
}

std::string_view take_digits(std::string_view &text) {
  std::size_t n = 0;
  while (n < text.size() && is_digit(text[n])) ++n;
  const auto digits = text.substr(0, n);
  text.remove_prefix(n);
  return digits;
}

bool take_prefix(std::string_view &text, std::string_view prefix) {
  if (text.substr(0, prefix.size()) != prefix) return false;
  text.remove_prefix(prefix.size());
  return true;
}

template <class T> T narrowed(std::string_view digits) {
  return integer<T>(digits);
}

// "30d+1m+day31+1d": days before a month or day step are N, after one M.
void take_steps(std::string_view steps, DueRule &rule) {
  bool base_passed = false;
  for (const auto &step : list_of(steps, '+')) {
    std::string_view rest = step;
    if (take_prefix(rest, "day")) {
      rule.day = narrowed<std::uint8_t>(rest);
      base_passed = true;
    } else {
      const auto count = take_digits(rest);
      if (rest == "m") {
        rule.months = narrowed<std::uint16_t>(count);
        base_passed = true;
      } else if (rest == "d") {
        (base_passed ? rule.days_after : rule.days) = narrowed<std::uint16_t>(count);
        base_passed = true;
      } else {
        throw Malformed("\"" + step + "\" is no step of a due rule");
      }
    }
  }
}

DocumentLine line_of(World &world, const std::string &word, Currency currency, Kept &kept) {
  const auto parts = list_of(word, ';');
  if (parts.empty()) throw Malformed("a line needs QUANTITY*PRICE");
  const auto star = parts[0].find('*');
  if (star == std::string::npos) throw Malformed("a line begins with QUANTITY*PRICE");
  DocumentLine line;
  line.quantity = number(std::string_view(parts[0]).substr(0, star));
  line.unit_price = number(std::string_view(parts[0]).substr(star + 1));
  auto &taxes = kept.taxes.emplace_back();
  for (std::size_t i = 1; i < parts.size(); ++i) {
    const auto [key, value] = labelled(parts[i]);
    if (key == "discount" && !value.empty() && value.back() == '%')
      line.discount_percent = percent(value);
    else if (key == "discount")
      line.discount = world.amount(value, currency);
    else if (key == "product")
      line.product = kept.keep(value);
    else if (key == "description")
      line.description = kept.keep(value);
    else if (key == "tax") {
      const auto at = value.find('@');
      if (at == std::string::npos) throw Malformed("a tax is CODE@RATE");
      taxes.push_back({kept.keep(value.substr(0, at)), percent(std::string_view(value).substr(at + 1))});
    } else {
      throw Malformed("\"" + parts[i] + "\" is no part of a line");
    }
  }
  line.taxes = taxes;
  return line;
}

} // namespace

// ---- words and values

bool on_or_off(std::string_view word) {
  if (word != "on" && word != "off") throw Malformed("\"" + std::string(word) + "\" is neither on nor off");
  return word == "on";
}

std::uint64_t whole(std::string_view word) {
  return integer<std::uint64_t>(word);
}

std::int64_t signed_whole(std::string_view word) {
  return integer<std::int64_t>(word);
}

Date day(std::string_view word) {
  return word == "none" ? Date() : accepted(parse_date(word));
}

Decimal number(std::string_view word) {
  return accepted(parse_decimal(word));
}

Percent percent(std::string_view word) {
  if (!word.empty() && word.back() == '%') word.remove_suffix(1);
  return Percent{number(word)};
}

std::int64_t instant(std::string_view word) {
  if (word.size() == 10 && word[4] == '-')
    return static_cast<std::int64_t>(day(word).day_number() - Date::unix_epoch) * micros_a_day;
  return signed_whole(word);
}

BusinessCalendar calendar(Arguments &arguments, std::deque<std::vector<Date>> &kept) {
  BusinessCalendar calendar;
  if (const auto weekend = arguments.take("weekend")) {
    unsigned mask = 0;
    for (const auto &word : list_of(*weekend))
      if (word != "none") mask |= 1U << (static_cast<unsigned>(from_word<Weekday>(word)) - 1);
    calendar.weekend_mask = static_cast<std::uint8_t>(mask);
  }
  const auto days = [&](std::string_view key) -> std::span<const Date> {
    const auto list = arguments.take(key);
    if (!list) return {};
    auto &dates = kept.emplace_back();
    for (const auto &word : list_of(*list)) dates.push_back(day(word));
    return dates;
  };
  calendar.holidays = days("holidays");
  calendar.extra_workdays = days("workdays");
  return calendar;
}

std::string text(Date date) {
  return date ? to_string(date) : "none";
}

std::string text(const Money &amount) {
  return amount ? amount_text(amount) : "none";
}

std::string text(bool value) {
  return value ? "on" : "off";
}

std::string text_or_none(std::string_view value) {
  return value.empty() ? "none" : std::string(value);
}

bool means(std::string_view expected, const Money &amount) {
  const auto plain = text(amount);
  return expected == plain || (amount && expected == plain + std::string(amount.currency().code()));
}

// ---- names

void World::start(const Settings &settings) {
  first_settings_ = settings;
  ledger_ = std::make_unique<Ledger>(LedgerOptions{.settings = settings});
  ledger_->set_sink(&log_);
}

Ledger &World::ledger() {
  if (!ledger_) start({});
  return *ledger_;
}

CustomerId World::customer(const std::string &name) const {
  return look_up(customers_, name, "customer");
}

JobId World::job(const std::string &name) const {
  return look_up(jobs_, name, "job");
}

ContractId World::contract(const std::string &name) const {
  return look_up(contracts_, name, "contract");
}

std::uint64_t World::record(EntityKind kind, const std::string &name) const {
  if (name == "none") return 0;
  const std::string word = to_word(kind) + "#";
  if (name.starts_with(word)) return whole(std::string_view(name).substr(word.size()));
  const auto found = records_.find({kind, name});
  if (found == records_.end()) throw Malformed("there is no " + to_word(kind) + " " + name);
  return found->second;
}

ItemRef World::item(const std::string &name) const {
  if (name == "none") return {};
  const auto hash = name.find('#');
  if (hash != std::string::npos)
    return {from_word<ItemKind>(std::string_view(name).substr(0, hash)),
            whole(std::string_view(name).substr(hash + 1))};
  const auto found = items_.find(name);
  if (found == items_.end()) throw Malformed("there is no item " + name);
  return found->second.ref;
}

Mark World::mark(const std::string &name) const {
  const auto found = marks_.find(name);
  if (found == marks_.end()) throw Malformed("there is no mark " + name);
  return found->second;
}

std::string World::name_of(CustomerId id) const {
  return name_in(customers_, id, "customer");
}

std::string World::name_of(JobId id) const {
  return name_in(jobs_, id, "job");
}

std::string World::name_of(ContractId id) const {
  return name_in(contracts_, id, "contract");
}

std::string World::name_of(const ItemRef &ref) const {
  if (!ref) return "none";
  for (const auto &[name, item] : items_)
    if (item.ref == ref) return name;
  return to_word(ref.kind) + "#" + std::to_string(ref.id);
}

std::string World::name_of(EntityKind kind, std::uint64_t id) const {
  if (id == 0 && kind == EntityKind::none) return "none";
  if (id != 0 && kind == EntityKind::customer) return name_of(CustomerId(id));
  if (id != 0 && kind == EntityKind::job) return name_of(JobId(id));
  if (id != 0 && kind == EntityKind::contract) return name_of(ContractId(id));
  for (const auto &[key, record] : records_) {
    if (key.first == kind && record == id) return key.second;
  }
  if (kind >= EntityKind::customer) return to_word(kind) + (id == 0 ? "" : "#" + std::to_string(id));
  const auto item_kind = static_cast<ItemKind>(kind);
  return id == 0 ? to_word(item_kind) : name_of(ItemRef(item_kind, id));
}

std::set<Sequence> World::sequences_marked() const {
  std::set<Sequence> sequences{0};
  for (const auto &[name, mark] : marks_) sequences.insert(mark.sequence);
  return sequences;
}

void World::name_item(const std::string &name, const ItemRef &ref) {
  const auto row = accepted(find_item(ledger(), ref, {Date::last(), 0}));
  items_[name] = {ref, row.currency, row.customer};
}

Money World::amount(std::string_view word, Currency currency) {
  const auto letter = std::find_if(word.begin(), word.end(), is_letter);
  if (letter != word.end()) {
    const auto digits = static_cast<std::size_t>(letter - word.begin());
    currency = this->currency(word.substr(digits));
    word = word.substr(0, digits);
  }
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

Currency World::currency_of(const std::string &item) const {
  const auto found = items_.find(item);
  return found == items_.end() ? Currency() : found->second.currency;
}

CustomerId World::customer_of(const std::string &item) const {
  const auto found = items_.find(item);
  return found == items_.end() ? CustomerId() : found->second.customer;
}

AsOf World::as_of(Arguments &arguments) {
  const auto at = arguments.take("at");
  return {at ? day(*at) : Date::last(), known(arguments)};
}

Sequence World::known(Arguments &arguments) {
  const auto word = arguments.take("known");
  if (!word) return 0;
  if (!word->empty() && is_digit(word->front()) && word->find('-') == std::string::npos) return whole(*word);
  if (word->front() != '@') return mark(*word).sequence;
  const auto sequence = ledger().known_at(instant(std::string_view(*word).substr(1)));
  if (sequence == 0) throw Malformed("nothing was known at " + *word + ", and 0 would mean everything");
  return sequence;
}

// ---- parts of documents

DueRule due_rule(std::string_view word) {
  DueRule rule;
  const auto parts = list_of(word, ':');
  if (parts.empty()) throw Malformed("a due rule is missing");
  std::size_t modifier = 1;
  std::string_view first = parts[0];
  if (take_prefix(first, "proximo")) {
    if (parts.size() < 2) throw Malformed("proximo needs CUTOFF:DAY");
    rule.kind = DueRuleKind::proximo;
    rule.cutoff = narrowed<std::int8_t>(first);
    rule.day = narrowed<std::uint8_t>(parts[1]);
    modifier = 2;
  } else if (take_prefix(first, "fixed")) {
    rule.kind = DueRuleKind::fixed_date;
    rule.fixed = day(first);
  } else {
    take_steps(first, rule);
  }
  for (; modifier < parts.size(); ++modifier) {
    if (is_word<DueBase>(parts[modifier]))
      rule.base = from_word<DueBase>(parts[modifier]);
    else
      rule.shift = from_word<BusinessDayShift>(parts[modifier]);
  }
  return rule;
}

std::span<const TermsPortion> terms(World &world, std::string_view word, Currency currency, Kept &kept) {
  auto &portions = kept.terms.emplace_back();
  if (word == "none") return portions;
  for (const auto &part : list_of(word)) {
    const auto at = part.find('@');
    if (at == std::string::npos) throw Malformed("a portion of terms is SHARE@RULE");
    const auto share = part.substr(0, at);
    TermsPortion portion;
    if (share.back() == '%') {
      portion.share = PortionShare::percent;
      portion.percent = percent(share);
    } else if (share != "rest") {
      portion.share = PortionShare::fixed;
      portion.fixed = world.amount(share, currency);
    }
    const auto tiers = list_of(std::string_view(part).substr(at + 1), '/');
    if (tiers.empty()) throw Malformed("a portion of terms is SHARE@RULE");
    portion.due = due_rule(tiers[0]);
    auto &discounts = kept.discounts.emplace_back();
    for (std::size_t i = 1; i < tiers.size(); ++i) { // "/2%10": 2 % within 10 days
      const auto sign = tiers[i].find('%');
      if (sign == std::string::npos) throw Malformed("a discount tier is PERCENT%DAYS");
      discounts.push_back({percent(std::string_view(tiers[i]).substr(0, sign)),
                           narrowed<std::uint16_t>(std::string_view(tiers[i]).substr(sign + 1))});
    }
    portion.discounts = discounts;
    portions.push_back(portion);
  }
  return portions;
}

std::span<const DuePortion> portions(World &world, std::string_view word, Currency currency, Kept &kept) {
  auto &portions = kept.portions.emplace_back();
  for (const auto &part : list_of(word)) {
    const auto at = part.find('@');
    if (at == std::string::npos) throw Malformed("a portion is AMOUNT@DATE");
    portions.push_back({world.amount(std::string_view(part).substr(0, at), currency),
                        day(std::string_view(part).substr(at + 1))});
  }
  return portions;
}

std::span<const DocumentLine> lines(World &world, const Words &words, Currency currency, Kept &kept) {
  auto &lines = kept.lines.emplace_back();
  for (const auto &word : words) lines.push_back(line_of(world, word, currency, kept));
  return lines;
}

std::span<const Target> targets(World &world, std::string_view word, Currency currency, Kept &kept) {
  auto &targets = kept.targets.emplace_back();
  for (const auto &part : list_of(word)) {
    const auto colon = part.find(':');
    Target target;
    const auto name = part.substr(0, colon);
    target.item = world.item(name);
    if (colon != std::string::npos) {
      const auto own = world.currency_of(name);
      target.amount = world.amount(std::string_view(part).substr(colon + 1), own ? own : currency);
    }
    targets.push_back(target);
  }
  return targets;
}

} // namespace openitem::scenario
