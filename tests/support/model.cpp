#include "support/model.hpp"

#include "ledger/codec.hpp" // only for the kinds of records and their personal members

#include <algorithm>
#include <array>
#include <limits>

namespace openitem::testing_support {

namespace {

// Where a due date stands among others.
std::int32_t due_day(Date due) {
  return due ? due.day_number() : std::numeric_limits<std::int32_t>::max();
}

std::string day(Date date) {
  return date ? std::to_string(date.day_number()) : std::string("-");
}

Amount power_of_ten(unsigned exponent) {
  Amount power = 1;
  while (exponent-- != 0) power *= 10;
  return power;
}

// a x b / c and what is left over, none below zero; bit by bit, as the product may need 256 bits. Without
// sign, since Clang for Arm leaves overflow of a signed product to its own run-time library, which GCC's does
// not replace.
struct Quotient {
  Amount whole;
  Amount rest;
};
Quotient divided_product(Amount a, Amount b, Amount c) {
  const auto divisor = static_cast<uint128>(c);
  uint128 product = 0;
  if (!__builtin_mul_overflow(static_cast<uint128>(a), static_cast<uint128>(b), &product))
    return {static_cast<Amount>(product / divisor), static_cast<Amount>(product % divisor)};
  Quotient sum{0, 0};
  const auto add = [&](Amount rest) {
    if (rest < c - sum.rest) {
      sum.rest += rest;
    } else {
      sum.rest -= c - rest;
      ++sum.whole;
    }
  };
  for (int bit = 126; bit >= 0; --bit) {
    sum.whole *= 2;
    add(sum.rest);
    if ((a >> bit & 1) == 0) continue;
    sum.whole += b / c;
    add(b % c);
  }
  return sum;
}

// a x b / denominator as a whole number, rounded once.
std::optional<Amount> rounded_product(Amount a, Amount b, Amount denominator, Rounding mode) {
  const bool negative = a < 0;
  const auto [whole, rest] = divided_product(negative ? -a : a, b, denominator);
  bool up = false;
  if (rest != 0) {
    const Amount twice = rest * 2;
    switch (mode) {
    case Rounding::unnecessary:
      return std::nullopt;
    case Rounding::half_up:
      up = twice >= denominator;
      break;
    case Rounding::half_down:
      up = twice > denominator;
      break;
    case Rounding::half_even:
      up = twice > denominator || (twice == denominator && whole % 2 != 0);
      break;
    case Rounding::up:
      up = true;
      break;
    case Rounding::down:
      up = false;
      break;
    case Rounding::floor:
      up = negative;
      break;
    case Rounding::ceiling:
      up = !negative;
      break;
    }
  }
  const Amount magnitude = whole + (up ? 1 : 0);
  return negative ? -magnitude : magnitude;
}

Amount hundredths(const Percent &percent) {
  return percent.value.coefficient() * power_of_ten(2) / power_of_ten(percent.value.scale());
}

// What lines come to: added up exactly and rounded once each; taxes by code and rate on the document, or line
// by line.
struct Sums {
  Amount net = 0;
  ModelItem::Taxes taxes;

  [[nodiscard]] Amount total() const {
    Amount sum = net;
    for (const auto &[key, tax] : taxes) sum += tax.tax;
    return sum;
  }
};
std::optional<Sums> added_up(const ListView<DocumentLine> &lines, unsigned digits, Rounding mode,
                             TaxScope scope) {
  Sums sums;
  for (const DocumentLine &line : lines) {
    const Amount price = line.quantity.coefficient() * line.unit_price.coefficient() * power_of_ten(digits);
    const auto gross =
        rounded_product(price, 1, power_of_ten(line.quantity.scale() + line.unit_price.scale()), mode);
    if (!gross) return std::nullopt;
    std::optional<Amount> discount = line.discount ? line.discount.minor_units() : Amount{0};
    if (!line.discount_percent.value.is_zero())
      discount = rounded_product(*gross, hundredths(line.discount_percent), 10'000, mode);
    if (!discount) return std::nullopt;
    const Amount net = *gross - *discount;
    sums.net += net;
    for (const LineTax &tax : line.taxes) {
      ModelItem::Tax &total = sums.taxes[{std::string(tax.code), hundredths(tax.rate)}];
      total.base += net;
      if (scope == TaxScope::document) continue;
      const auto amount = rounded_product(net, hundredths(tax.rate), 10'000, mode);
      if (!amount) return std::nullopt;
      total.tax += *amount;
    }
  }
  for (auto &[key, total] : sums.taxes) {
    if (scope == TaxScope::line) continue;
    const auto amount = rounded_product(total.base, key.second, 10'000, mode);
    if (!amount) return std::nullopt;
    total.tax = *amount;
  }
  return sums;
}

// Parts of a sum in proportion to weights: each rounded down, the units left over one by one to the parts
// that lost most, the earlier of two that lost the same.
std::vector<Amount> shares(Amount sum, const std::vector<Amount> &weights) {
  Amount whole = 0;
  for (const Amount weight : weights) whole += weight;
  std::vector<Amount> parts;
  std::vector<Amount> lost;
  Amount left = sum;
  for (const Amount weight : weights) {
    const Quotient part = divided_product(sum, weight, whole);
    parts.push_back(part.whole);
    lost.push_back(part.rest);
    left -= parts.back();
  }
  std::vector<std::size_t> order(weights.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return lost[a] > lost[b]; });
  for (std::size_t i = 0; left != 0; ++i, --left) ++parts[order[i]];
  return parts;
}

} // namespace

std::string amount_text(Amount units) {
  if (units == 0) return "0";
  const bool negative = units < 0;
  std::string digits;
  for (; units != 0; units /= 10) {
    const auto digit = static_cast<int>(units % 10);
    digits += static_cast<char>('0' + (digit < 0 ? -digit : digit));
  }
  if (negative) digits += '-';
  return {digits.rbegin(), digits.rend()};
}

std::string text(const ItemRef &ref) {
  return std::string(name(ref.kind)) + "#" + std::to_string(ref.id);
}

namespace {

std::string text_of(const Money &money) {
  return money ? amount_text(money.minor_units()) + std::string(money.currency().code())
               : std::string("none");
}
std::string text_of(const ListView<DuePortion> &portions) {
  std::string line;
  for (const DuePortion &portion : portions)
    line += " [" + text_of(portion.amount) + "@" + day(portion.due) + "]";
  return line;
}

std::string text_of_group(Sequence group) {
  return group == 0 ? std::string{} : " together with " + std::to_string(group);
}

struct EventText {
  std::string operator()(const SettingsChanged &e) const {
    const Settings &s = e.settings;
    return "settings " + std::to_string(static_cast<int>(s.rounding)) +
           std::to_string(static_cast<int>(s.tax_scope)) + (s.partial_payments ? " partial" : "") +
           (s.new_documents_take_open_credit ? " take" : "") +
           (s.surplus_credit_settles_oldest ? " surplus" : "") +
           (s.prospects_become_active ? " activate" : "");
  }
  std::string operator()(const CurrencyRegistered &e) const {
    return "currency " + std::string(e.currency.code()) + std::to_string(e.currency.digits());
  }
  std::string operator()(const CustomerSaved &e) const {
    return "customer " + std::to_string(e.id.value()) + " '" + std::string(e.code) + "' '" +
           std::string(e.name) + "' status " + std::to_string(static_cast<int>(e.status)) + " " +
           std::string(e.currency.code()) + " terms " + std::to_string(e.terms.size()) + " '" +
           std::string(e.salesperson) + "' partial " + std::to_string(static_cast<int>(e.partial_payments)) +
           " parent " + std::to_string(e.parent.value()) + " since " + day(e.established) + " ref '" +
           std::string(e.external_ref) + "' limit " + text_of(e.credit_limit);
  }
  std::string operator()(const CustomerActivated &e) const {
    return "activated " + std::to_string(e.id.value());
  }
  std::string operator()(const JobSaved &e) const {
    return "job " + std::to_string(e.id.value()) + " of " + std::to_string(e.customer.value()) + " '" +
           std::string(e.code) + "' status " + std::to_string(static_cast<int>(e.status)) + " ref '" +
           std::string(e.external_ref) + "'";
  }
  std::string operator()(const ContractSaved &e) const {
    return "contract " + std::to_string(e.id.value()) + " of " + std::to_string(e.customer.value()) +
           " job " + std::to_string(e.job.value()) + " '" + std::string(e.number) + "' " + day(e.starts) +
           ".." + day(e.ends) + " ref '" + std::string(e.external_ref) + "'";
  }
  std::string operator()(const DraftSaved &e) const {
    return "draft " + text(e.ref) + " state " + std::to_string(static_cast<int>(e.state)) + " customer " +
           std::to_string(e.customer.value()) + " job " + std::to_string(e.job.value()) + " '" +
           std::string(e.number) + "' total " + text_of(e.total) + " " + std::string(e.currency.code()) +
           " document " + day(e.document_date) + " due " + day(e.due) + text_of(e.portions) + " ref '" +
           std::string(e.facts.external_ref) + "'";
  }
  std::string operator()(const DraftDeleted &e) const { return "deleted " + text(e.ref); }
  std::string operator()(const ItemIssued &e) const {
    return "issued " + text(e.ref) + " customer " + std::to_string(e.customer.value()) + " job " +
           std::to_string(e.job.value()) + " '" + std::string(e.number) + "' effective " + day(e.effective) +
           " document " + day(e.document_date) + text_of(e.portions) + " about " +
           (e.facts.about ? text(e.facts.about) : "-") + " contract " +
           std::to_string(e.facts.contract.value()) + " ref '" + std::string(e.facts.external_ref) +
           "' sold by '" + std::string(e.facts.salesperson) + "'" + text_of_group(e.group);
  }
  std::string operator()(const CreditApplied &e) const {
    std::string line = "applied " + text(e.credit) + " to " + text(e.debit) + " on " + day(e.effective);
    for (const AppliedPortion &portion : e.portions)
      line += " " + std::to_string(portion.credit_portion) + ">" + std::to_string(portion.debit_portion) +
              ":" + text_of(portion.amount);
    return line + text_of_group(e.group);
  }
  std::string operator()(const ApplicationUndone &e) const {
    return "undone " + std::to_string(e.application) + " on " + day(e.effective);
  }
  std::string operator()(const ItemReversed &e) const {
    return "reversed " + text(e.item) + " kind " + std::to_string(static_cast<int>(e.kind)) + " on " +
           day(e.effective);
  }
  std::string operator()(const ReversalUndone &e) const {
    return "reinstated " + text(e.item) + " on " + day(e.effective);
  }
  std::string operator()(const PortionsMoved &e) const {
    std::string line = "moved " + text(e.item) + " on " + day(e.effective);
    for (const AddedPortion &portion : e.added) line += " +@" + day(portion.due);
    for (const MovedPortion &move : e.moves)
      line += " " + std::to_string(move.from) + ">" + std::to_string(move.to) + ":" + text_of(move.amount);
    return line;
  }
  std::string operator()(const IdempotencyKeysDropped &e) const {
    return "keys dropped before " + std::to_string(e.before);
  }
  std::string operator()(const PeriodLocked &e) const {
    return "locked class " + std::to_string(static_cast<int>(e.of)) + " through " + day(e.through);
  }
  std::string operator()(const RecordSaved &e) const { return "saved " + text(e.record); }
  std::string operator()(const RecordDeleted &e) const {
    return "deleted kind " + std::to_string(static_cast<int>(e.kind)) + " " + std::to_string(e.id);
  }
  std::string operator()(const MarkPlaced &e) const {
    return "marked " + std::string(name(e.kind)) + " " + text(e.item) + " of " +
           std::to_string(e.customer.value()) + " " + text_of(e.amount) + " on " + day(e.effective) +
           " until " + day(e.until) + " '" + std::string(e.code) + "' '" + std::string(e.note) + "'";
  }
  std::string operator()(const MarkReduced &e) const {
    return "mark " + std::to_string(e.mark) + " reduced by " + text_of(e.amount) + " on " + day(e.effective);
  }
  std::string operator()(const MarkEnded &e) const {
    return "mark " + std::to_string(e.mark) + " ended " + std::string(name(e.outcome)) + " on " +
           day(e.effective);
  }
  std::string operator()(const PersonalErased &e) const {
    return "erased customer " + std::to_string(e.customer.value()) + " kind " +
           std::to_string(static_cast<int>(e.kind)) + " id " + std::to_string(e.id);
  }
};

} // namespace

std::string text(const Event &event) {
  return std::visit(EventText{}, event);
}

bool Prediction::explains(Errc code) const {
  if (std::find(reasons.begin(), reasons.end(), code) == reasons.end()) return false;
  const bool only_positive = std::all_of(reasons.begin(), reasons.end(),
                                         [](Errc reason) { return static_cast<std::int32_t>(reason) > 0; });
  return !only_positive || code == *std::min_element(reasons.begin(), reasons.end());
}

Amount ModelItem::total() const {
  Amount sum = 0;
  for (const ModelPortion &portion : portions) sum += portion.amount;
  return sum;
}
std::vector<std::uint32_t> ModelItem::by_due() const {
  std::vector<std::uint32_t> order;
  for (std::uint32_t i = 0; i < portions.size(); ++i) order.push_back(i);
  std::stable_sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
    return due_day(portions[a].due) < due_day(portions[b].due);
  });
  return order;
}
std::vector<std::uint32_t> ModelItem::by_due_last() const {
  std::vector<std::uint32_t> order = by_due();
  std::reverse(order.begin(), order.end());
  return order;
}
Amount ModelGroup::total() const {
  Amount sum = 0;
  for (const Part &part : parts) sum += part.amount;
  return sum;
}
std::uint64_t ModelCustomer::parent_known(Sequence known_through) const {
  std::uint64_t known = 0;
  for (const auto &[sequence, parent_id] : parents) {
    if (known_through == 0 || sequence <= known_through) known = parent_id;
  }
  return known;
}
Amount ModelMark::left() const {
  Amount sum = amount;
  for (const Taken &one : taken) sum -= one.amount;
  return sum;
}
Date ModelMark::latest() const {
  Date last = date;
  for (const Taken &one : taken) last = std::max(last, one.date);
  return last;
}
Amount ModelAgingRow::balance() const {
  Amount sum = disputed - unapplied;
  for (const Amount bucket : buckets) sum += bucket;
  return sum;
}

// ---- the one formula

namespace {
bool counts_at(Date date, Sequence sequence, const AsOf &as_of) {
  return date <= as_of.date && (as_of.known_through == 0 || sequence <= as_of.known_through);
}
} // namespace

bool Model::counts(const ModelItem &item, const AsOf &as_of) const {
  return counts_at(item.effective, item.sequence, as_of);
}
Amount Model::remaining(std::size_t item, std::size_t portion, const AsOf &as_of) const {
  const ModelItem &row = items_[item];
  if (!counts(row, as_of)) return 0;
  Amount left = row.portions[portion].amount;
  for (const ModelDetail &detail : row.portions[portion].details) {
    if (counts_at(detail.date, detail.sequence, as_of)) left -= detail.taken;
  }
  return left;
}
Amount Model::held(std::size_t item, std::size_t portion, const AsOf &as_of) const {
  Amount sum = items_[item].portions[portion].amount;
  for (const ModelDetail &detail : items_[item].portions[portion].details) {
    if (detail.kind == ModelDetail::Kind::moved && counts_at(detail.date, detail.sequence, as_of))
      sum -= detail.taken;
  }
  return sum;
}
Amount Model::remaining(std::size_t item, const AsOf &as_of) const {
  Amount sum = 0;
  for (std::size_t i = 0; i < items_[item].portions.size(); ++i) sum += remaining(item, i, as_of);
  return sum;
}
Amount Model::remaining_now(std::size_t item, std::size_t portion) const {
  return remaining(item, portion, {Date::last(), 0});
}
Amount Model::remaining_now(std::size_t item) const {
  return remaining(item, {Date::last(), 0});
}
Amount Model::fitting(std::size_t item, std::size_t portion, Date date) const {
  const ModelPortion &row = items_[item].portions[portion];
  const auto left_on = [&](Date on) {
    Amount left = row.amount;
    for (const ModelDetail &detail : row.details) left -= detail.date <= on ? detail.taken : 0;
    return left;
  };
  Amount smallest = left_on(date);
  for (const ModelDetail &detail : row.details) {
    if (detail.date > date) smallest = std::min(smallest, left_on(detail.date));
  }
  return smallest;
}
Amount Model::fitting(std::size_t item, Date date) const {
  Amount sum = 0;
  for (std::size_t i = 0; i < items_[item].portions.size(); ++i) sum += fitting(item, i, date);
  return sum;
}

// ---- marks

const ModelMark *Model::mark(Sequence sequence) const {
  const auto at = std::find_if(marks_.begin(), marks_.end(),
                               [&](const ModelMark &row) { return row.sequence == sequence; });
  return at == marks_.end() ? nullptr : &*at;
}
Amount Model::claimed(std::size_t item, const AsOf &as_of) const {
  Amount sum = 0;
  for (const ModelMark &row : marks_) {
    if (row.item != item || row.kind != MarkKind::dispute || !counts_at(row.date, row.sequence, as_of))
      continue;
    sum += row.amount;
    for (const ModelMark::Taken &taken : row.taken)
      sum -= counts_at(taken.date, taken.sequence, as_of) ? taken.amount : 0;
  }
  return sum;
}
Amount Model::disputed(std::size_t item, const AsOf &as_of) const {
  return std::min(remaining(item, as_of), claimed(item, as_of));
}
Amount Model::claimable(std::size_t item, Date date) const {
  Amount most = claimed(item, {date, 0});
  for (const ModelMark &row : marks_) { // it grows only where a dispute begins
    if (row.item == item && row.date > date) most = std::max(most, claimed(item, {row.date, 0}));
  }
  return std::max<Amount>(fitting(item, date) - most, 0);
}
void Model::take_from_mark(Sequence sequence, const ModelMark::Taken &taken) {
  const auto at = std::find_if(marks_.begin(), marks_.end(),
                               [&](const ModelMark &row) { return row.sequence == sequence; });
  const auto index = at - marks_.begin();
  at->taken.push_back(taken);
  on_take_back([this, index] { marks_[static_cast<std::size_t>(index)].taken.pop_back(); });
}

std::size_t Model::find(const ItemRef &ref) const {
  const auto at = by_ref_.find(ref);
  return at == by_ref_.end() ? nothing : at->second;
}

// ---- apply

void Model::add_detail(std::size_t item, std::size_t portion, const ModelDetail &detail) {
  items_[item].portions[portion].details.push_back(detail);
  on_take_back([this, item, portion] { items_[item].portions[portion].details.pop_back(); });
}

void Model::reverse(const ItemRef &ref, ReversalKind kind, Date date, Sequence sequence) {
  const std::size_t item = find(ref);
  ModelItem &row = items_.at(item);
  const bool reinstated = kind == ReversalKind::reinstated;
  for (std::size_t i = 0; i < row.portions.size(); ++i) {
    // What it holds on that day, and what was taken of it.
    const Amount amount = reinstated ? row.portions[i].details.back().taken : remaining_now(item, i);
    add_detail(item, i,
               {reinstated ? ModelDetail::Kind::reinstated : ModelDetail::Kind::reversed, sequence, date,
                nothing, nothing, reinstated ? -amount : amount});
  }
  on_take_back([this, item, was = row.reversed, on = row.reversed_on] {
    items_[item].reversed = was;
    items_[item].reversed_on = on;
    items_[item].reversals.pop_back();
  });
  row.reversed = !reinstated;
  row.reversed_on = date;
  row.reversals.push_back({sequence, date, kind});
}

namespace {
std::vector<ModelTerm> terms_of(const ListView<TermsPortion> &terms) {
  std::vector<ModelTerm> own;
  for (const TermsPortion &portion : terms) {
    const Decimal &percent = portion.percent.value;
    own.push_back(
        {portion.share == PortionShare::percent,
         static_cast<unsigned>(percent.coefficient() * power_of_ten(2) / power_of_ten(percent.scale())),
         portion.due.days});
  }
  return own;
}
} // namespace

void Model::apply(const Event &event, Sequence sequence) {
  if (const auto *e = std::get_if<SettingsChanged>(&event)) {
    settings_ = e->settings;
  } else if (const auto *registered = std::get_if<CurrencyRegistered>(&event)) {
    registered_.insert(registered->currency);
  } else if (const auto *customer = std::get_if<CustomerSaved>(&event)) {
    const std::uint64_t id = customer->id.value();
    const auto known = customers_.find(id);
    const Sequence created = known == customers_.end() ? sequence : known->second.created;
    auto parents = known == customers_.end() ? decltype(known->second.parents){} : known->second.parents;
    parents.emplace_back(sequence, customer->parent.value());
    customers_[id] = {id,
                      std::string(customer->code),
                      std::string(customer->external_ref),
                      std::string(customer->salesperson),
                      customer->status,
                      customer->partial_payments,
                      customer->currency,
                      customer->parent.value(),
                      customer->established,
                      terms_of(customer->terms),
                      created,
                      parents};
    highest_customer_ = std::max(highest_customer_, id);
  } else if (const auto *activated = std::get_if<CustomerActivated>(&event)) {
    ModelCustomer &row = customers_.at(activated->id.value());
    on_take_back([this, id = row.id, was = row.status] { customers_.at(id).status = was; });
    row.status = CustomerStatus::active;
  } else if (const auto *job = std::get_if<JobSaved>(&event)) {
    jobs_[job->id.value()] = {job->id.value(), job->customer.value(), std::string(job->code),
                              std::string(job->external_ref), job->status};
    highest_job_ = std::max(highest_job_, job->id.value());
  } else if (const auto *contract = std::get_if<ContractSaved>(&event)) {
    contracts_[contract->id.value()] = {contract->id.value(), contract->customer.value(),
                                        contract->job.value(), std::string(contract->number),
                                        std::string(contract->external_ref)};
    highest_contract_ = std::max(highest_contract_, contract->id.value());
  } else if (const auto *draft = std::get_if<DraftSaved>(&event)) {
    drafts_[draft->ref] = {draft->ref,
                           draft->state,
                           draft->customer.value(),
                           draft->job.value(),
                           draft->facts.contract.value(),
                           draft->currency,
                           std::string(draft->number),
                           std::string(draft->facts.external_ref),
                           std::string(draft->facts.salesperson),
                           draft->document_date,
                           draft->due,
                           draft->total.minor_units(),
                           {draft->portions.begin(), draft->portions.end()},
                           terms_of(draft->terms)};
    highest_[draft->ref.kind] = std::max(highest_[draft->ref.kind], draft->ref.id);
  } else if (const auto *deleted = std::get_if<DraftDeleted>(&event)) {
    drafts_.erase(deleted->ref);
  } else if (const auto *issued = std::get_if<ItemIssued>(&event)) {
    if (const auto at = drafts_.find(issued->ref); at != drafts_.end()) {
      on_take_back([this, was = at->second] { drafts_[was.ref] = was; });
      drafts_.erase(at);
    }
    ModelItem item{issued->ref,
                   issued->customer.value(),
                   issued->job.value(),
                   issued->facts.contract.value(),
                   issued->portions.front().amount.currency(),
                   issued->effective,
                   issued->document_date,
                   sequence,
                   std::string(issued->number),
                   std::string(issued->facts.external_ref),
                   std::string(issued->facts.salesperson),
                   issued->facts.about,
                   {},
                   false,
                   {},
                   {},
                   {}};
    item.together = issued->group;
    item.has_lines = !issued->facts.lines.empty();
    item.tax_scope = issued->facts.tax_scope;
    if (const auto sums = added_up(issued->facts.lines, item.currency.digits(), settings_.rounding,
                                   settings_.tax_scope == TaxScope::line ? TaxScope::line : item.tax_scope))
      item.taxes = sums->taxes;
    for (const TaxTotal &tax : issued->facts.taxes)
      item.taxes[{std::string(tax.code), hundredths(tax.rate)}] = {tax.base.minor_units(),
                                                                   tax.tax.minor_units()};
    for (const DuePortion &portion : issued->portions)
      item.portions.push_back({portion.amount.minor_units(), portion.due, {}});
    item.issued = item.portions.size();
    std::uint64_t &highest = highest_[issued->ref.kind];
    on_take_back([this, ref = issued->ref, was = highest] {
      highest_[ref.kind] = was;
      by_ref_.erase(ref);
      items_.pop_back();
    });
    highest = std::max(highest, issued->ref.id);
    by_ref_[issued->ref] = items_.size();
    items_.push_back(std::move(item));
  } else if (const auto *applied = std::get_if<CreditApplied>(&event)) {
    ModelGroup group{sequence, find(applied->credit), find(applied->debit), applied->effective, {}};
    group.together = applied->group;
    const std::size_t at = groups_.size();
    for (const AppliedPortion &portion : applied->portions) {
      const Amount units = portion.amount.minor_units();
      group.parts.push_back({portion.credit_portion, portion.debit_portion, units});
      add_detail(group.credit, portion.credit_portion,
                 {ModelDetail::Kind::applied, sequence, group.date, at, group.debit, units});
      add_detail(group.debit, portion.debit_portion,
                 {ModelDetail::Kind::applied, sequence, group.date, at, group.credit, units});
    }
    items_[group.credit].groups.push_back(at);
    items_[group.debit].groups.push_back(at);
    on_take_back([this, credit = group.credit, debit = group.debit, sequence] {
      items_[credit].groups.pop_back();
      items_[debit].groups.pop_back();
      by_group_.erase(sequence);
      groups_.pop_back();
    });
    by_group_[sequence] = at;
    groups_.push_back(std::move(group));
  } else if (const auto *undone = std::get_if<ApplicationUndone>(&event)) {
    const std::size_t at = by_group_.at(undone->application);
    for (const ModelGroup::Part &part : groups_[at].parts) {
      add_detail(
          groups_[at].credit, part.credit_portion,
          {ModelDetail::Kind::undone, sequence, undone->effective, at, groups_[at].debit, -part.amount});
      add_detail(
          groups_[at].debit, part.debit_portion,
          {ModelDetail::Kind::undone, sequence, undone->effective, at, groups_[at].credit, -part.amount});
    }
    on_take_back([this, at] {
      groups_[at].undone = false;
      groups_[at].undone_sequence = 0;
      groups_[at].undone_on = {};
    });
    groups_[at].undone = true;
    groups_[at].undone_sequence = sequence;
    groups_[at].undone_on = undone->effective;
  } else if (const auto *reversed = std::get_if<ItemReversed>(&event)) {
    reverse(reversed->item, reversed->kind, reversed->effective, sequence);
  } else if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) {
    reverse(reinstated->item, ReversalKind::reinstated, reinstated->effective, sequence);
  } else if (const auto *moved = std::get_if<PortionsMoved>(&event)) {
    const std::size_t at = find(moved->item);
    on_take_back([this, at, portions = items_[at].portions.size(), moves = items_[at].moves.size()] {
      items_[at].portions.resize(portions);
      items_[at].moves.resize(moves);
    });
    for (const AddedPortion &portion : moved->added) items_[at].portions.push_back({0, portion.due, {}});
    for (const MovedPortion &move : moved->moves) {
      const Amount units = move.amount.minor_units();
      for (const auto &[portion, taken] : {std::pair(move.from, units), std::pair(move.to, -units)})
        add_detail(at, portion,
                   {ModelDetail::Kind::moved, sequence, moved->effective, nothing, nothing, taken});
      items_[at].moves.push_back({sequence, move.from, move.to, moved->effective});
    }
  } else if (const auto *dropped = std::get_if<IdempotencyKeysDropped>(&event)) {
    std::erase_if(keys_, [&](const auto &row) { return row.second.recorded < dropped->before; });
  } else if (const auto *locked = std::get_if<PeriodLocked>(&event)) {
    locked_[locked->of] = locked->through;
  } else if (const auto *saved = std::get_if<RecordSaved>(&event)) {
    save(*saved, sequence);
  } else if (const auto *gone = std::get_if<RecordDeleted>(&event)) {
    ModelRecord &record = records_.at({gone->kind, gone->id});
    record.deleted = true;
    record.chosen = false;
    for (ModelLockException &exception : exceptions_) {
      if (gone->kind == EntityKind::lock_exception && exception.granted == gone->id)
        exception.withdrawn = true;
    }
  } else if (const auto *placed = std::get_if<MarkPlaced>(&event)) {
    marks_.push_back(
        {sequence, placed->kind, find(placed->item), placed->amount.minor_units(), placed->effective, {}});
  } else if (const auto *reduced = std::get_if<MarkReduced>(&event)) {
    take_from_mark(reduced->mark, {sequence, reduced->effective, reduced->amount.minor_units()});
  } else if (const auto *ended = std::get_if<MarkEnded>(&event)) {
    take_from_mark(ended->mark, {sequence, ended->effective, mark(ended->mark)->left()});
    for (ModelMark &row : marks_) row.ended = row.ended || row.sequence == ended->mark;
  }
}

void ModelRecord::keep(const RecordSaved &event) {
  const std::array<Event, 1> events{event};
  Record one;
  one.events = events;
  auto copy = std::make_shared<EventLog>();
  (void)copy->accept(one, 0);
  kept = copy;
}
void ModelRecord::erase_personal() {
  RecordSaved event{newest()};
  std::visit([](auto &record) { record = without_personal(record); }, event.record);
  keep(event);
}

void Model::save(const RecordSaved &event, Sequence sequence) {
  std::visit(
      [&]<class T>(const T &of_kind) {
        ModelRecord &record = records_[{kind_of<T>, of_kind.id.value()}];
        record.keep(event);
        if constexpr (requires { of_kind.customer; }) record.customer = of_kind.customer.value();
        if constexpr (requires { of_kind.primary; }) record.chosen = of_kind.primary;
      },
      event.record);
  if (const auto *granted = std::get_if<LockException>(&event.record))
    exceptions_.push_back({sequence, std::string(granted->actor), granted->of, granted->from, granted->to,
                           granted->expires_micros});
}

std::optional<ModelErasure> Model::erasure_of(const PersonalErased &event) const {
  if (event.customer) {
    const std::uint64_t id = event.customer.value();
    if (!customers_.contains(id)) return {};
    return ModelErasure{{EntityKind::customer, id}, id, true};
  }
  const auto of = [&](std::uint64_t customer) {
    return ModelErasure{{event.kind, event.id}, customer, false};
  };
  const auto in = [&](const auto &table) -> std::optional<ModelErasure> {
    const auto found = table.find(event.id);
    if (found == table.end()) return {};
    return of(found->second.customer);
  };
  if (event.kind == EntityKind::customer)
    return customers_.contains(event.id) ? std::optional(of(event.id)) : std::nullopt;
  if (event.kind == EntityKind::job) return in(jobs_);
  if (event.kind == EntityKind::contract) return in(contracts_);
  if (event.kind == EntityKind::mark) {
    const ModelMark *placed = mark(event.id);
    return placed == nullptr ? std::nullopt : std::optional(of(items_[placed->item].customer));
  }
  if (event.kind > EntityKind::opening_credit) {
    const auto record = records_.find({event.kind, event.id});
    return record == records_.end() ? std::nullopt : std::optional(of(record->second.customer));
  }
  const auto owner = owners_.find(ItemRef(static_cast<ItemKind>(event.kind), event.id));
  return owner == owners_.end() ? std::nullopt : std::optional(of(owner->second));
}

void Model::note_personal(const Event &event, Sequence sequence) {
  const auto of = [](const ItemRef &ref) { return ModelRecordId{static_cast<EntityKind>(ref.kind), ref.id}; };
  const auto about_item = [&](const ItemRef &ref, bool text) {
    personal_.say(sequence, {of(ref)}, owners_.at(ref), text);
  };
  const auto about_both = [&](const ItemRef &credit, const ItemRef &debit) {
    personal_.say(sequence, {of(credit), of(debit)}, owners_.at(debit), false);
  };
  const auto about_mark = [&](Sequence placed, bool text) {
    const ModelItem &item = items_[mark(placed)->item];
    personal_.say(sequence, {of(item.ref), {EntityKind::mark, placed}}, item.customer, text);
  };
  const auto has_text = [](const DocumentFacts &facts) {
    return !facts.notes.empty() || !facts.reference.empty();
  };
  if (const auto *customer = std::get_if<CustomerSaved>(&event)) {
    personal_.say(sequence, {{EntityKind::customer, customer->id.value()}}, customer->id.value(),
                  !customer->name.empty());
  } else if (const auto *activated = std::get_if<CustomerActivated>(&event)) {
    const ModelRecordId record{EntityKind::customer, activated->id.value()};
    personal_.say(sequence, {record}, activated->id.value(), personal_.says(record));
  } else if (const auto *job = std::get_if<JobSaved>(&event)) {
    personal_.say(sequence, {{EntityKind::job, job->id.value()}}, job->customer.value(), !job->name.empty());
  } else if (const auto *contract = std::get_if<ContractSaved>(&event)) {
    personal_.say(sequence, {{EntityKind::contract, contract->id.value()}}, contract->customer.value(),
                  false);
  } else if (const auto *draft = std::get_if<DraftSaved>(&event)) {
    owners_[draft->ref] = draft->customer.value();
    about_item(draft->ref, has_text(draft->facts));
  } else if (const auto *issued = std::get_if<ItemIssued>(&event)) {
    owners_[issued->ref] = issued->customer.value();
    about_item(issued->ref, has_text(issued->facts));
  } else if (const auto *deleted = std::get_if<DraftDeleted>(&event)) {
    about_item(deleted->ref, false);
  } else if (const auto *reversed = std::get_if<ItemReversed>(&event)) {
    about_item(reversed->item, false);
  } else if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) {
    about_item(reinstated->item, false);
  } else if (const auto *applied = std::get_if<CreditApplied>(&event)) {
    about_both(applied->credit, applied->debit);
  } else if (const auto *undone = std::get_if<ApplicationUndone>(&event)) {
    const ModelGroup &group = groups_[by_group_.at(undone->application)];
    about_both(items_[group.credit].ref, items_[group.debit].ref);
  } else if (const auto *moved = std::get_if<PortionsMoved>(&event)) {
    about_item(moved->item, false);
  } else if (const auto *placed = std::get_if<MarkPlaced>(&event)) {
    about_mark(sequence, !placed->note.empty());
  } else if (const auto *reduced = std::get_if<MarkReduced>(&event)) {
    about_mark(reduced->mark, false);
  } else if (const auto *ended = std::get_if<MarkEnded>(&event)) {
    about_mark(ended->mark, false);
  } else if (const auto *saved = std::get_if<RecordSaved>(&event)) {
    std::visit(
        [&]<class T>(const T &record) {
          const ModelRecordId id{kind_of<T>, record.id.value()};
          personal_.say(sequence, {id}, records_.at(id).customer, says_personal(record));
        },
        saved->record);
  } else if (const auto *gone = std::get_if<RecordDeleted>(&event)) {
    const ModelRecordId id{gone->kind, gone->id};
    personal_.say(sequence, {id}, records_.at(id).customer, false);
  } else if (const auto *erased = std::get_if<PersonalErased>(&event)) {
    const ModelErasure what = *erasure_of(*erased);
    personal_.erase(what);
    for (auto &[id, record] : records_) {
      if (what.all ? record.customer == what.customer : id == what.record) record.erase_personal();
    }
    personal_.say(sequence, {what.record}, what.customer, false);
  } else {
    personal_.say(sequence, {}, 0, false);
  }
  if (const auto *dropped = std::get_if<IdempotencyKeysDropped>(&event)) personal_.drop_keys(dropped->before);
}

void Model::apply(const Record &record) {
  Sequence sequence = record.first_sequence;
  for (const Event &event : record.events) {
    apply(event, sequence);
    note_personal(event, sequence);
    last_sequence_ = sequence++;
  }
  personal_.end(record);
  // An instant says when sequences became known: that of a command without any counts for nothing.
  if (record.recorded_micros != 0 && !record.events.empty()) last_instant_ = record.recorded_micros;
}

void Model::remember_key(std::string_view key, const std::string &command, const Outcome &outcome) {
  keys_[std::string(key)] = {command, outcome, last_sequence_};
}

void Model::take_back() {
  while (!undo_.empty()) {
    undo_.back()();
    undo_.pop_back();
  }
  trying_ = false;
}

// ---- decide

struct Decider {
  Model &m;
  const CommandInfo &info;
  Prediction &p;
  Sequence next;

  // Records are made one after the other: where one leaves the range of amounts, nothing after it is looked
  // at.
  void no(Errc code) {
    if (p.reasons.empty() || p.reasons.back() != Errc::overflow) p.reasons.push_back(code);
  }
  [[nodiscard]] bool stop() const { return !p.reasons.empty(); }
  void emit(const Event &event) {
    p.events.push_back(event);
    m.apply(event, next++);
    if (const auto *issued = std::get_if<ItemIssued>(&event)) stays_in_range(issued->ref);
    if (const auto *reinstated = std::get_if<ReversalUndone>(&event)) stays_in_range(reinstated->item);
    if (const auto *reversed = std::get_if<ItemReversed>(&event)) turns_over_in_range(reversed->item);
    if (const auto *undone = std::get_if<ApplicationUndone>(&event)) {
      const ModelGroup &group = m.groups_[m.by_group_.at(undone->application)];
      stays_in_range(m.items_[group.debit].ref);
      stays_in_range(m.items_[group.credit].ref);
    }
  }
  // Whatever is added up over history, it is an amount.
  void turns_over_in_range(const ItemRef &ref) {
    Amount more = 0; // what made customers owe more, and less
    Amount less = 0;
    for (const ModelItem &row : m.items_) {
      if (row.currency != m.items_[m.find(ref)].currency) continue;
      for (std::size_t i = 0; i <= row.reversals.size(); ++i) { // reversed and reinstated in turn
        Amount &sum = row.debit() == (i % 2 == 0) ? more : less;
        if (row.total() > Money::limit - sum) {
          no(Errc::overflow);
          return;
        }
        sum += row.total();
      }
    }
  }
  // What an account has open, and what it has unapplied, are amounts too.
  void stays_in_range(const ItemRef &ref) {
    turns_over_in_range(ref);
    const ModelItem &grown = m.items_[m.find(ref)];
    Amount sum = 0;
    for (std::size_t i = 0; i < m.items_.size(); ++i) {
      const ModelItem &row = m.items_[i];
      if (row.customer != grown.customer || row.currency != grown.currency || row.debit() != grown.debit())
        continue;
      const Amount left = m.remaining_now(i);
      if (left > Money::limit - sum) {
        no(Errc::overflow);
        return;
      }
      sum += left;
    }
  }
  // Master data changes nothing that the rest of its command looks at.
  void note(const Event &event) {
    p.events.push_back(event);
    ++next;
  }
  [[nodiscard]] Date date() const { return info.effective; }
  [[nodiscard]] std::string_view keep(std::string_view words) { return m.texts_.emplace_back(words); }

  // ---- what most commands ask
  void need_date() {
    if (!info.effective) no(Errc::invalid_argument);
  }
  [[nodiscard]] const ModelCustomer *customer(CustomerId id) {
    const auto at = m.customers_.find(id.value());
    if (at == m.customers_.end()) {
      no(Errc::unknown_customer);
      return nullptr;
    }
    return &at->second;
  }
  void job_and_contract(const ModelCustomer *owner, JobId job, ContractId contract) {
    if (job) {
      const auto at = m.jobs_.find(job.value());
      if (at == m.jobs_.end())
        no(Errc::unknown_job);
      else if (owner != nullptr && at->second.customer != owner->id)
        no(Errc::job_mismatch);
    }
    if (contract) {
      const auto at = m.contracts_.find(contract.value());
      if (at == m.contracts_.end())
        no(Errc::unknown_contract);
      else if (owner != nullptr && at->second.customer != owner->id)
        no(Errc::customer_mismatch);
    }
  }
  [[nodiscard]] bool known(const Currency &currency) const {
    for (const Currency &registered : m.registered_) {
      if (registered.code() == currency.code()) return registered == currency;
    }
    const auto iso = Currency::iso(currency.code());
    return iso && *iso == currency;
  }
  void not_invoiced(const ModelCustomer *owner) {
    if (owner != nullptr &&
        (owner->status == CustomerStatus::inactive || owner->status == CustomerStatus::not_used))
      no(Errc::customer_status_forbids);
  }
  void not_paid(const ModelCustomer *owner) {
    if (owner != nullptr && owner->status == CustomerStatus::not_used) no(Errc::customer_status_forbids);
  }
  // The id that a command without one gets.
  std::uint64_t next_id(std::uint64_t highest) {
    if (highest == max_id) no(Errc::limit_exceeded);
    return highest + 1;
  }
  // replaces: what has this id already may bear its names.
  std::uint64_t new_item(ItemKind kind, std::uint64_t id, std::string_view number,
                         std::string_view external_ref, bool replaces = false) {
    const ItemRef self(kind, id);
    if (id > max_id) no(Errc::invalid_argument);
    if (id != 0 && !replaces && (m.find(self) != nothing || m.drafts_.count(self) != 0)) no(Errc::id_taken);
    const auto taken = [&](auto member, std::string_view wanted) {
      for (const ModelItem &item : m.items_) {
        if (item.ref.kind == kind && item.ref != self && item.*(member.first) == wanted) return true;
      }
      for (const auto &[ref, other] : m.drafts_) {
        if (ref.kind == kind && ref != self && other.*(member.second) == wanted) return true;
      }
      return false;
    };
    if (!number.empty() && m.settings_.unique_numbers &&
        taken(std::pair(&ModelItem::number, &ModelDraft::number), number))
      no(Errc::number_taken);
    if (!external_ref.empty() &&
        taken(std::pair(&ModelItem::external_ref, &ModelDraft::external_ref), external_ref))
      no(Errc::external_ref_taken);
    if (id != 0) return id;
    const auto highest = m.highest_.find(kind);
    return next_id(highest == m.highest_.end() ? 0 : highest->second);
  }
  // An item in the books; nothing with the reason noted.
  [[nodiscard]] std::size_t item(const ItemRef &ref) {
    const std::size_t at = m.find(ref);
    if (at == nothing) no(m.drafts_.count(ref) != 0 ? Errc::is_a_draft : Errc::unknown_item);
    return at;
  }
  [[nodiscard]] std::size_t usable(const ItemRef &ref, bool debit) {
    const std::size_t at = item(ref);
    if (at == nothing && m.drafts_.count(ref) == 0) return at;
    if (is_debit(ref.kind) != debit) no(Errc::wrong_kind);
    if (at != nothing && m.items_[at].reversed) no(Errc::already_reversed);
    return at;
  }
  [[nodiscard]] bool whole_portions_only(std::uint64_t customer) const {
    const PartialPayments own = m.customers_.at(customer).partial;
    return own == PartialPayments::refuse ||
           (own == PartialPayments::inherit && !m.settings_.partial_payments);
  }
  [[nodiscard]] Money money(std::size_t item, Amount units) const {
    return Money::of_minor(units, m.items_[item].currency);
  }

  // ---- documents
  struct Document {
    Currency currency{};
    Amount total = 0;
    bool known = false;
  };
  // What a memo takes back of each tax: what makes the credited tax right in all, and no more than there is.
  [[nodiscard]] bool take_back_taxes(const ModelItem &invoice, TaxScope scope, Sums &sums) const {
    for (auto &[key, own] : sums.taxes) {
      ModelItem::Tax before;
      for (const ModelItem &memo : m.items_) {
        if (memo.ref.kind != ItemKind::credit_memo || memo.about != invoice.ref || memo.reversed) continue;
        const auto at = memo.taxes.find(key);
        if (at == memo.taxes.end()) continue;
        before.base += at->second.base;
        before.tax += at->second.tax;
      }
      if (scope == TaxScope::document) {
        const auto in_all = rounded_product(before.base + own.base, key.second, 10'000, m.settings_.rounding);
        if (!in_all) return false;
        own.tax = *in_all - before.tax;
      }
      const auto at = invoice.taxes.find(key);
      const Amount invoiced_base = at == invoice.taxes.end() ? 0 : at->second.base;
      if (invoiced_base == 0) {
        own.tax = std::max<Amount>(own.tax, 0);
        continue;
      }
      const Amount left = at->second.tax - before.tax;
      if (before.base + own.base == invoiced_base) own.tax = left;
      own.tax = at->second.tax < 0 ? std::min<Amount>(std::max(own.tax, left), 0)
                                   : std::max<Amount>(std::min(own.tax, left), 0);
    }
    return true;
  }
  [[nodiscard]] Amount creditable(const ModelItem &invoice) const {
    Amount left = invoice.total();
    for (const ModelItem &memo : m.items_) {
      if (memo.ref.kind == ItemKind::credit_memo && memo.about == invoice.ref && !memo.reversed)
        left -= memo.total();
    }
    return std::max<Amount>(left, 0);
  }
  Document document(const ModelCustomer *owner, Currency said, const ListView<DocumentLine> &lines,
                    TaxScope scope, const Money &total, bool total_needed,
                    const ModelItem *credited = nullptr) {
    Document result;
    result.currency = said ? said : total.currency();
    if (!result.currency && owner != nullptr) result.currency = owner->currency;
    if (!result.currency) {
      no(Errc::invalid_argument);
      return result;
    }
    if (!known(result.currency)) {
      no(Errc::unknown_currency);
      return result;
    }
    if (total && total.currency() != result.currency) {
      no(Errc::currency_mismatch);
      return result;
    }
    if (lines.empty()) {
      if (!total && total_needed) no(Errc::invalid_argument);
      result.total = total ? total.minor_units() : Amount{0};
    } else {
      const bool as_invoiced = credited != nullptr && credited->has_lines;
      if (m.settings_.tax_scope == TaxScope::line && !as_invoiced) scope = TaxScope::line;
      auto sums = added_up(lines, result.currency.digits(), m.settings_.rounding, scope);
      if (sums && sums->total() < 0) no(Errc::total_negative);
      if (!sums || (credited != nullptr && !take_back_taxes(*credited, scope, *sums))) {
        no(Errc::inexact);
        return result;
      }
      result.total = sums->total();
      if (total && result.total >= 0 && total.minor_units() != result.total) no(Errc::portions_differ);
    }
    if (result.total < 0) no(Errc::total_negative);
    result.known = result.total >= 0;
    return result;
  }

  std::vector<DuePortion> by_terms(const std::vector<ModelTerm> &terms, Amount total,
                                   const Currency &currency, Date base) {
    std::vector<DuePortion> portions;
    Amount left = total;
    for (std::size_t i = 0; i < terms.size(); ++i) {
      Amount part = left;
      if (i + 1 != terms.size()) {
        const auto share = rounded_product(total, terms[i].hundredths, 10'000, m.settings_.rounding);
        if (!share) {
          no(Errc::inexact);
          return portions;
        }
        part = std::min(*share, left);
      }
      left -= part;
      if (part == 0 && (total != 0 || !portions.empty())) continue;
      portions.push_back(
          {Money::of_minor(part, currency), Date::unchecked(base.day_number() + terms[i].days)});
    }
    return portions;
  }
  void check_portions(const ListView<DuePortion> &portions, const Document &doc) {
    Amount sum = 0;
    bool comparable = true;
    for (std::size_t i = 0; i < portions.size(); ++i) {
      if (!portions[i].due) no(Errc::invalid_argument);
      if (portions[i].amount.currency() != doc.currency) {
        no(Errc::currency_mismatch);
        comparable = false;
      }
      if (i != 0 && portions[i].due < portions[i - 1].due) no(Errc::dates_go_backwards);
      if (portions[i].amount.sign() <= 0 && doc.total != 0) no(Errc::amount_not_positive);
      sum += portions[i].amount.minor_units();
    }
    if (comparable && sum != doc.total) no(Errc::portions_differ);
  }

  // ---- invoices, debit notes, openings
  struct DebitInput {
    ItemKind kind;
    const Invoice *invoice;
    bool from_draft = false;
    const std::vector<ModelTerm> *own_terms = nullptr; // of the draft, as the model keeps them
    bool single_portion = false;
  };
  std::optional<ItemIssued> debit(const DebitInput &input) {
    const Invoice &invoice = *input.invoice;
    need_date();
    const ModelCustomer *owner = customer(invoice.customer);
    job_and_contract(owner, invoice.job, invoice.contract);
    const std::uint64_t id =
        new_item(input.kind, invoice.id.value(), invoice.number, invoice.external_ref, input.from_draft);
    not_invoiced(owner);
    if (const auto job = m.jobs_.find(invoice.job.value()); invoice.job && job != m.jobs_.end()) {
      if (job->second.status == JobStatus::cancelled || job->second.status == JobStatus::closed)
        no(Errc::job_status_forbids);
    }
    const Document doc =
        document(owner, invoice.currency, invoice.lines, invoice.tax_scope, invoice.total, true);
    if (doc.known && !input.single_portion && !invoice.portions.empty())
      check_portions(invoice.portions, doc);
    if (!doc.known || owner == nullptr || !info.effective) return std::nullopt;

    const Date base = invoice.document_date ? invoice.document_date : date();
    std::vector<DuePortion> &portions = m.due_portions_.emplace_back();
    const std::vector<ModelTerm> said =
        input.own_terms != nullptr ? *input.own_terms : terms_of(invoice.terms);
    if (input.single_portion) {
      portions = {{Money::of_minor(doc.total, doc.currency), invoice.due ? invoice.due : base}};
    } else if (!invoice.portions.empty()) {
      portions.assign(invoice.portions.begin(), invoice.portions.end());
    } else if (invoice.due) {
      portions = {{Money::of_minor(doc.total, doc.currency), invoice.due}};
    } else if (!said.empty()) {
      portions = by_terms(said, doc.total, doc.currency, base);
    } else if (!owner->terms.empty()) {
      portions = by_terms(owner->terms, doc.total, doc.currency, base);
    } else {
      portions = {{Money::of_minor(doc.total, doc.currency), base}};
    }
    if (stop()) return std::nullopt;
    ItemIssued event;
    event.ref = {input.kind, id};
    event.customer = invoice.customer;
    event.job = invoice.job;
    event.number = invoice.number;
    event.effective = date();
    event.document_date = base;
    event.portions = portions;
    event.facts.external_ref = invoice.external_ref;
    event.facts.contract = invoice.contract;
    event.facts.salesperson = invoice.salesperson.empty() ? keep(owner->salesperson) : invoice.salesperson;
    p.id = id;
    return event;
  }
  void issue_invoice(const DebitInput &input) {
    const auto event = debit(input);
    if (!event) return;
    const ModelCustomer &owner = m.customers_.at(event->customer.value());
    if (owner.status == CustomerStatus::prospect && m.settings_.prospects_become_active)
      emit(CustomerActivated{event->customer});
    emit(*event);
    if (!m.settings_.new_documents_take_open_credit) return;
    StrategyInput settle;
    settle.customer = event->customer.value();
    settle.currency = event->portions.front().amount.currency();
    settle.only_debit = m.find(event->ref);
    by_strategy(settle);
    if (!m.settings_.surplus_credit_settles_oldest) return;
    settle.only_debit = nothing;
    by_strategy(settle);
  }
  ItemIssued single(const ItemRef &ref, std::uint64_t customer, std::uint64_t job, const Money &amount,
                    Date due) {
    ItemIssued event;
    event.ref = ref;
    event.customer = CustomerId(customer);
    event.job = JobId(job);
    event.effective = date();
    event.document_date = date();
    event.portions = m.due_portions_.emplace_back(std::vector<DuePortion>{{amount, due}});
    return event;
  }

  // ---- settling
  void note_application(std::size_t credit, std::size_t debit, Date on,
                        const std::vector<AppliedPortion> &parts) {
    Amount sum = 0;
    for (const AppliedPortion &part : parts) sum += part.amount.minor_units();
    p.applications.push_back({m.items_[credit].ref, m.items_[debit].ref, on, money(credit, sum)});
    note(CreditApplied{m.items_[credit].ref, m.items_[debit].ref, on,
                       m.applied_portions_.emplace_back(parts)});
  }
  void apply_parts(std::size_t credit, std::size_t debit, Date on, const std::vector<AppliedPortion> &parts) {
    if (parts.empty()) return;
    m.apply(CreditApplied{m.items_[credit].ref, m.items_[debit].ref, on, parts}, next);
    note_application(credit, debit, on, parts);
  }
  // Its portions from those due first on, or from those due last.
  [[nodiscard]] std::vector<std::uint32_t> portions_of(std::size_t debit, bool due_last) const {
    return due_last ? m.items_[debit].by_due_last() : m.items_[debit].by_due();
  }
  // One credit on one item, its portions in order.
  void apply_amount(std::size_t credit, std::size_t debit, Amount units, Date on, bool due_last = false) {
    std::vector<AppliedPortion> parts;
    for (const std::uint32_t i : portions_of(debit, due_last)) {
      const Amount part = std::min(units, m.fitting(debit, i, on));
      if (part <= 0) continue;
      parts.push_back({0, i, money(debit, part)});
      units -= part;
    }
    if (due_last) std::reverse(parts.begin(), parts.end());
    apply_parts(credit, debit, on, parts);
  }
  // A dispute of the item that a command names; nullptr: none, or with the reason noted.
  [[nodiscard]] const ModelMark *dispute_of(const ItemRef &item, Sequence dispute) {
    if (dispute == 0) return nullptr;
    const ModelMark *mark = m.mark(dispute);
    if (mark == nullptr || m.items_[mark->item].ref != item) {
      no(Errc::unknown_sequence);
      return nullptr;
    }
    if (mark->ended) no(Errc::already_reversed);
    if (date() < mark->date) no(Errc::date_before_item);
    return mark;
  }
  [[nodiscard]] bool job_allows(std::size_t credit, std::size_t debit) const {
    return m.items_[credit].job == 0 || m.items_[credit].job == m.items_[debit].job;
  }

  struct StrategyInput {
    std::uint64_t customer = 0;
    Currency currency{};
    Strategy strategy = Strategy::oldest_first;
    std::uint64_t job = 0; // 0: any
    std::vector<std::size_t> credits{};
    std::size_t only_debit = nothing;
    Amount at_most = -1;
  };
  struct OpenPortion {
    std::size_t item;
    std::uint32_t portion;
    Amount left; // may be a share of what is open
    Amount item_left;
  };
  struct OpenCredit {
    std::size_t item;
    Amount left;
  };
  std::vector<OpenPortion> open_debits(const StrategyInput &input) {
    std::vector<OpenPortion> found;
    for (std::size_t i = 0; i < m.items_.size(); ++i) {
      const ModelItem &row = m.items_[i];
      if (!row.debit() || row.customer != input.customer || row.currency != input.currency) continue;
      if (input.only_debit != nothing && i != input.only_debit) continue;
      if (input.job != 0 && row.job != input.job) continue;
      for (const std::uint32_t portion : row.by_due()) {
        const Amount left = m.remaining_now(i, portion);
        if (left > 0) found.push_back({i, portion, left, m.remaining_now(i)});
      }
    }
    // Found by item, that is by sequence, and by due date; a stable sort keeps that order among equals.
    std::stable_sort(found.begin(), found.end(), [&](const OpenPortion &a, const OpenPortion &b) {
      const ModelItem &item_a = m.items_[a.item];
      const ModelItem &item_b = m.items_[b.item];
      switch (input.strategy) {
      case Strategy::due_date:
        return due_day(item_a.portions[a.portion].due) < due_day(item_b.portions[b.portion].due);
      case Strategy::smallest:
        return a.item_left < b.item_left;
      case Strategy::largest:
        return a.item_left > b.item_left;
      default:
        return item_a.document < item_b.document;
      }
    });
    return found;
  }
  std::vector<OpenCredit> open_credits(const StrategyInput &input) {
    std::vector<OpenCredit> found;
    const auto fits_job = [&](std::size_t i) {
      return input.job == 0 || m.items_[i].job == 0 || m.items_[i].job == input.job;
    };
    if (!input.credits.empty()) {
      for (const std::size_t i : input.credits) {
        if (fits_job(i)) found.push_back({i, m.remaining_now(i)});
      }
      return found;
    }
    for (std::size_t i = 0; i < m.items_.size(); ++i) {
      const ModelItem &row = m.items_[i];
      if (row.debit() || row.customer != input.customer || row.currency != input.currency || !fits_job(i))
        continue;
      if (m.remaining_now(i) > 0) found.push_back({i, m.remaining_now(i)});
    }
    std::stable_sort(found.begin(), found.end(), [&](const OpenCredit &a, const OpenCredit &b) {
      return m.items_[a.item].document < m.items_[b.item].document;
    });
    return found;
  }
  void by_strategy(const StrategyInput &input) {
    if (stop()) return;
    std::vector<OpenPortion> debits = open_debits(input);
    std::vector<OpenCredit> credits = open_credits(input);
    Amount limit = input.at_most;
    const bool whole = whole_portions_only(input.customer);
    // Portions of one item served in a row from one credit make one application.
    std::vector<AppliedPortion> parts;
    std::size_t part_credit = nothing;
    std::size_t part_debit = nothing;
    Date part_date{};
    const auto flush = [&] {
      if (!parts.empty()) note_application(part_credit, part_debit, part_date, parts);
      parts.clear();
    };
    const auto date_of = [&](std::size_t credit, std::size_t debit) {
      return std::max({date(), m.items_[credit].effective, m.items_[debit].effective});
    };
    const auto usable_units = [&](const OpenCredit &credit, const OpenPortion &debit) {
      if (!job_allows(credit.item, debit.item)) return Amount{0};
      const Date on = date_of(credit.item, debit.item);
      Amount units = std::min(
          {credit.left, debit.left, m.fitting(credit.item, 0, on), m.fitting(debit.item, debit.portion, on)});
      if (limit >= 0) units = std::min(units, limit);
      return std::max(units, Amount{0});
    };
    const auto serve = [&](OpenPortion &debit) {
      if (limit == 0) return;
      if (whole) {
        if (debit.left != m.remaining_now(debit.item, debit.portion)) return; // a share of it
        Amount sum = 0;
        for (const OpenCredit &credit : credits) sum += usable_units(credit, debit);
        if (limit >= 0) sum = std::min(sum, limit);
        if (sum < debit.left) return;
      }
      for (OpenCredit &credit : credits) {
        const Amount units = usable_units(credit, debit);
        if (units == 0) continue;
        if (credit.item != part_credit || debit.item != part_debit) flush();
        part_credit = credit.item;
        part_debit = debit.item;
        part_date = date_of(credit.item, debit.item);
        parts.push_back({0, debit.portion, money(debit.item, units)});
        // It counts at once, for what the next pair may use.
        m.apply(
            CreditApplied{m.items_[credit.item].ref, m.items_[debit.item].ref, part_date, {&parts.back(), 1}},
            next);
        credit.left -= units;
        debit.left -= units;
        if (limit > 0) limit -= units;
      }
    };
    if (input.strategy == Strategy::proportional) {
      // An item's share goes to its portions in order.
      std::map<std::size_t, Amount> own = proportional_shares(debits, credits, limit);
      for (OpenPortion &debit : debits) {
        const Amount before = debit.left;
        const Amount part = std::min(own[debit.item], before);
        debit.left = part;
        serve(debit);
        const Amount used = part - debit.left;
        own[debit.item] -= used;
        debit.left = before - used;
      }
      flush();
      part_credit = part_debit = nothing;
    }
    for (OpenPortion &debit : debits) serve(debit);
    flush();
  }
  // By item: shares of the credit that may pay some of them, among those that some of the credit may pay.
  [[nodiscard]] std::map<std::size_t, Amount> proportional_shares(const std::vector<OpenPortion> &debits,
                                                                  const std::vector<OpenCredit> &credits,
                                                                  Amount at_most) const {
    std::set<std::size_t> paying;
    std::vector<std::size_t> items;
    std::vector<Amount> weights;
    Amount open = 0;
    for (const OpenPortion &debit : debits) {
      if (items.empty() || items.back() != debit.item) {
        items.push_back(debit.item);
        weights.push_back(0);
      }
      bool payable = false;
      for (const OpenCredit &credit : credits) {
        if (!job_allows(credit.item, debit.item) || credit.left <= 0) continue;
        paying.insert(credit.item);
        payable = true;
      }
      if (!payable) continue;
      weights.back() += debit.left;
      open += debit.left;
    }
    Amount sum = 0;
    for (const OpenCredit &credit : credits) sum += paying.count(credit.item) != 0 ? credit.left : 0;
    if (at_most >= 0) sum = std::min(sum, at_most);
    const std::vector<Amount> parts = sum < open ? shares(sum, weights) : weights;
    std::map<std::size_t, Amount> own;
    for (std::size_t i = 0; i < items.size(); ++i) own[items[i]] = parts[i];
    return own;
  }

  // Targets in the order given. Stops at the first that is refused.
  // Whose credit it would be, where there is none.
  struct Whose {
    std::uint64_t customer;
    Currency currency;
  };
  void chosen(const std::vector<std::size_t> &credits, std::span<const Target> targets, bool cap,
              const Whose &whose = {}) {
    for (const Target &target : targets) {
      chosen(credits, target, cap, whose);
      if (stop()) return;
    }
  }
  void chosen(const std::vector<std::size_t> &credits, const Target &target, bool cap, const Whose &whose) {
    const std::size_t debit = usable(target.item, true);
    const ModelMark *dispute = dispute_of(target.item, target.dispute);
    if (debit == nothing) return;
    const ModelItem &to = m.items_[debit];
    bool comparable = to.debit();
    if (credits.empty() && whose.customer != to.customer) no(Errc::customer_mismatch);
    if (credits.empty() && whose.currency != to.currency) {
      no(Errc::currency_mismatch);
      comparable = false;
    }
    for (const std::size_t credit : credits) {
      const ModelItem &from = m.items_[credit];
      if (from.customer != to.customer) no(Errc::customer_mismatch);
      if (from.currency != to.currency) {
        no(Errc::currency_mismatch);
        comparable = false;
      }
      if (!job_allows(credit, debit)) no(Errc::job_mismatch);
      if (date() < from.effective) no(Errc::date_before_item);
    }
    if (target.amount && target.amount.currency() != to.currency) {
      no(Errc::currency_mismatch);
      comparable = false;
    }
    if (date() < to.effective) no(Errc::date_before_item);
    if (!comparable) return;
    Amount open = m.fitting(debit, date());
    if (dispute != nullptr) open = std::min(open, dispute->left());
    Amount there = 0;
    for (const std::size_t credit : credits) there += m.fitting(credit, date());
    Amount units = target.amount ? target.amount.minor_units() : std::min(open, there);
    if (target.amount && units <= 0) {
      no(Errc::amount_not_positive);
      return;
    }
    if (cap) units = std::min({units, open, there});
    if (units > open) no(Errc::exceeds_open);
    if (units > there) no(Errc::exceeds_unapplied);
    if (stop() || units == 0) return;
    if (m.items_[credits.front()].ref.kind == ItemKind::payment && whole_portions_only(to.customer)) {
      Amount whole = 0;
      for (const std::uint32_t i : portions_of(debit, dispute != nullptr))
        whole += whole < units ? m.fitting(debit, i, date()) : 0;
      if (whole != units) {
        no(Errc::partial_payment_refused);
        return;
      }
    }
    const Amount asked = units;
    for (const std::size_t credit : credits) {
      const Amount part = std::min(units, m.fitting(credit, date()));
      if (part > 0) apply_amount(credit, debit, part, date(), dispute != nullptr);
      units -= part;
    }
    if (dispute != nullptr) emit(MarkReduced{target.dispute, money(debit, asked), date()});
  }

  // What would do nothing is refused, unless what fits was asked for.
  void chosen_not_in_vain(const std::vector<std::size_t> &credits, std::span<const Target> targets, bool cap,
                          const Whose &whose = {}) {
    const std::size_t before = p.events.size();
    chosen(credits, targets, cap, whose);
    if (stop() || p.events.size() != before || cap) return;
    const bool used_up = std::all_of(credits.begin(), credits.end(),
                                     [&](std::size_t credit) { return m.fitting(credit, date()) == 0; });
    no(used_up ? Errc::exceeds_unapplied : Errc::exceeds_open);
  }

  [[nodiscard]] std::vector<std::size_t> live_groups_newest_first(std::size_t item) const {
    std::vector<std::size_t> live;
    for (auto at = m.items_[item].groups.rbegin(); at != m.items_[item].groups.rend(); ++at) {
      if (!m.groups_[*at].undone) live.push_back(*at);
    }
    return live;
  }
  // A refund, an adjustment and a write-off were made with their applications and are never there without; like
  // them what is made beside something else.
  [[nodiscard]] bool comes_with_its_application(std::size_t item) const {
    const ItemKind kind = m.items_[item].ref.kind;
    return kind == ItemKind::refund || kind == ItemKind::debit_adjustment || kind == ItemKind::write_off ||
           kind == ItemKind::discount || kind == ItemKind::tolerance_loss || kind == ItemKind::tolerance_gain;
  }
  [[nodiscard]] bool was_made_with(std::size_t item, std::size_t group) const {
    const Sequence together = m.items_[item].together;
    return comes_with_its_application(item) && (together == 0 || together == m.groups_[group].together);
  }
  // The item made alone with the group's application, if any; `nothing` otherwise.
  [[nodiscard]] std::size_t made_with(std::size_t group) const {
    if (m.groups_[group].together != 0) return nothing;
    if (was_made_with(m.groups_[group].debit, group)) return m.groups_[group].debit;
    if (was_made_with(m.groups_[group].credit, group)) return m.groups_[group].credit;
    return nothing;
  }
  // What names all that goes when an application is undone; 0: it alone.
  [[nodiscard]] Sequence goes_with(std::size_t group) const {
    if (m.groups_[group].together != 0) return m.groups_[group].together;
    const std::size_t made = made_with(group);
    return made == nothing ? 0 : m.items_[made].sequence;
  }
  // Applications that go with what has this name, newest first, and the items that were made for it.
  struct GoingTogether {
    std::set<std::size_t, std::greater<>> groups;
    std::vector<std::size_t> items;
  };
  [[nodiscard]] GoingTogether going_with(Sequence name) const {
    GoingTogether going;
    for (std::size_t group = 0; group < m.groups_.size(); ++group) {
      if (m.groups_[group].together == name && !m.groups_[group].undone) going.groups.insert(group);
    }
    for (std::size_t item = 0; item < m.items_.size(); ++item) {
      const ModelItem &row = m.items_[item];
      const bool is_named = row.together == 0 ? row.sequence == name : row.together == name;
      if (!comes_with_its_application(item) || !is_named) continue;
      going.items.push_back(item);
      for (const std::size_t group : live_groups_newest_first(item)) going.groups.insert(group);
    }
    return going;
  }
  // Everything that was made together; before it what was made together with something that used it.
  void undo_together(Sequence first) {
    std::set<Sequence, std::greater<>> names{first};
    for (std::vector<Sequence> waiting{first}; !waiting.empty();) {
      const Sequence name = waiting.back();
      waiting.pop_back();
      for (const std::size_t group : going_with(name).groups) {
        const Sequence other = goes_with(group);
        if (other != 0 && names.insert(other).second) waiting.push_back(other);
      }
    }
    for (const Sequence name : names) {
      const GoingTogether going = going_with(name);
      for (const std::size_t group : going.groups) {
        if (date() < m.groups_[group].date) return no(Errc::date_before_item);
        undo_application(group);
      }
      for (const std::size_t item : going.items) {
        if (m.items_[item].reversed) continue;
        if (date() < m.items_[item].effective || m.fitting(item, date()) != m.items_[item].total())
          return no(Errc::date_before_item);
        const ItemRef ref = m.items_[item].ref;
        emit(ItemReversed{
            ref, ref.kind == ItemKind::write_off ? ReversalKind::recovered : ReversalKind::voided, date()});
      }
    }
  }
  void undo_application(std::size_t group) {
    emit(ApplicationUndone{m.groups_[group].sequence, date()});
    const ModelGroup undone = m.groups_[group];
    const std::vector<ModelItem::Move> moves = m.items_[undone.debit].moves; // those until now
    for (const ModelGroup::Part &part : undone.parts) {
      // What comes back goes where the rest of its portion went since.
      std::size_t at = part.debit_portion;
      Date on = date();
      for (const ModelItem::Move &move : moves) {
        if (move.sequence < undone.sequence || move.from != at) continue;
        at = move.to;
        on = std::max(on, move.date);
      }
      if (at != part.debit_portion)
        emit_move(undone.debit, on, {},
                  {{part.debit_portion, static_cast<std::uint32_t>(at), money(undone.debit, part.amount)}});
    }
  }
  void emit_move(std::size_t item, Date on, const std::vector<AddedPortion> &added,
                 const std::vector<MovedPortion> &moves) {
    emit(PortionsMoved{m.items_[item].ref, on, m.added_portions_.emplace_back(added),
                       m.moved_portions_.emplace_back(moves)});
  }
  void undo_group(std::size_t group) {
    if (m.groups_[group].undone) return; // it went with another one
    if (date() < m.groups_[group].date) {
      no(Errc::date_before_item);
      return;
    }
    if (m.groups_[group].together != 0) {
      undo_together(m.groups_[group].together);
      return;
    }
    const std::size_t made = made_with(group);
    if (made == nothing) {
      undo_application(group);
      return;
    }
    for (const std::size_t one : live_groups_newest_first(made)) undo_application(one);
    const ItemRef ref = m.items_[made].ref;
    emit(ItemReversed{ref, ref.kind == ItemKind::write_off ? ReversalKind::recovered : ReversalKind::voided,
                      date()});
  }
  // What an undone application could take once more; what was made with it is made anew.
  [[nodiscard]] Amount fitting_again(std::size_t group) const {
    const ModelGroup &undone = m.groups_[group];
    if (undone.together != 0) return 0; // less than the whole would be another group
    const std::size_t made = made_with(group);
    Amount fits = undone.total();
    if (made != undone.credit) fits = std::min(fits, m.fitting(undone.credit, date()));
    if (made != undone.debit) fits = std::min(fits, m.fitting(undone.debit, date()));
    return fits;
  }
  // Of what was undone together: `group` with `units`, the others as they were.
  void apply_again(std::size_t group, Amount units, std::vector<std::size_t> together) {
    const std::size_t made = made_with(group);
    const auto amount_of = [&](std::size_t one) { return one == group ? units : m.groups_[one].total(); };
    std::size_t anew = made;
    if (made != nothing) {
      Amount sum = 0;
      for (const std::size_t one : together) sum += amount_of(one);
      const ModelItem old = m.items_[made];
      ItemIssued event = single({old.ref.kind, new_item(old.ref.kind, 0, {}, {})}, old.customer, old.job,
                                Money::of_minor(sum, old.currency), date());
      event.facts.about = old.about;
      event.facts.contract = ContractId(old.contract);
      emit(event);
      anew = m.find(event.ref);
    }
    std::reverse(together.begin(), together.end());
    for (const std::size_t one : together) {
      const std::size_t credit = m.groups_[one].credit == made ? anew : m.groups_[one].credit;
      const std::size_t debit = m.groups_[one].debit == made ? anew : m.groups_[one].debit;
      if (amount_of(one) > 0) apply_amount(credit, debit, amount_of(one), date());
    }
  }
  std::size_t issue_write_off(std::size_t debit, Amount units, std::uint64_t id, std::string_view number) {
    const ModelItem &about = m.items_[debit];
    ItemIssued event =
        single({ItemKind::write_off, id}, about.customer, about.job, money(debit, units), date());
    event.number = number;
    event.facts.about = about.ref;
    emit(event);
    return m.find(event.ref);
  }
  [[nodiscard]] bool paid_out(std::size_t credit) const {
    const std::vector<std::size_t> live = live_groups_newest_first(credit);
    return std::any_of(live.begin(), live.end(), [&](std::size_t group) {
      return m.groups_[group].credit == credit &&
             m.items_[m.groups_[group].debit].ref.kind == ItemKind::refund;
    });
  }
  // Everything that uses the item is undone; then it must be free on every date from this one on.
  void free_item(std::size_t item) {
    if (date() < m.items_[item].effective) {
      no(Errc::date_before_item);
      return;
    }
    for (const std::size_t group : live_groups_newest_first(item)) {
      undo_group(group);
      if (stop()) return;
    }
    if (m.items_[item].together != 0) undo_together(m.items_[item].together);
    if (stop()) return;
    if (!m.items_[item].reversed && m.fitting(item, date()) != m.items_[item].total())
      no(Errc::date_before_item);
  }

  // Targets alone are chosen ones.
  [[nodiscard]] static Settlement chosen_by_targets(Settlement settlement) {
    if (settlement.strategy == Strategy::none && !settlement.targets.empty())
      settlement.strategy = Strategy::chosen;
    return settlement;
  }
  void settlement_is_sound(const Settlement &settlement) {
    if (settlement.strategy > Strategy::proportional) no(Errc::invalid_argument);
    if (chosen_by_targets(settlement).strategy != Strategy::chosen && !settlement.targets.empty())
      no(Errc::invalid_argument);
  }
  void pay(const Payment &payment, const Settlement &said, bool from_draft = false) {
    const Settlement settlement = chosen_by_targets(said);
    need_date();
    settlement_is_sound(settlement);
    const ModelCustomer *owner = customer(payment.customer);
    job_and_contract(owner, payment.job, {});
    if (!payment.amount)
      no(Errc::invalid_argument);
    else if (!known(payment.amount.currency()))
      no(Errc::unknown_currency);
    const std::uint64_t id =
        new_item(ItemKind::payment, payment.id.value(), payment.number, payment.external_ref, from_draft);
    not_paid(owner);
    if (payment.amount && payment.amount.sign() <= 0) no(Errc::amount_not_positive);
    if (stop()) return;
    ItemIssued event =
        single({ItemKind::payment, id}, owner->id, payment.job.value(), payment.amount, date());
    event.number = keep(payment.number);
    event.facts.external_ref = keep(payment.external_ref);
    emit(event);
    p.id = id;
    const std::size_t own = m.find(event.ref);
    if (settlement.strategy == Strategy::chosen) {
      chosen({own}, settlement.targets, settlement.cap);
    } else if (settlement.strategy != Strategy::none) {
      StrategyInput input;
      input.customer = owner->id;
      input.currency = payment.amount.currency();
      input.strategy = settlement.strategy;
      input.job = payment.job.value();
      if (settlement.only_this_credit) input.credits = {own};
      by_strategy(input);
    }
  }

  // ---- one function a command
  void operator()(const ChangeSettings &c) {
    if (c.settings.unique_numbers != m.settings_.unique_numbers) no(Errc::in_use);
    if (!stop() && c.settings != m.settings_) note(SettingsChanged{c.settings});
  }
  void operator()(const RegisterCurrency &c) {
    if (Currency::iso(c.currency.code())) {
      no(Errc::currency_taken);
      return;
    }
    for (const Currency &registered : m.registered_) {
      if (registered.code() != c.currency.code()) continue;
      if (registered != c.currency) no(Errc::currency_taken);
      return; // repeating it has no effect
    }
    note(CurrencyRegistered{c.currency});
  }
  void save(const Customer &c, bool create) {
    std::uint64_t id = c.id.value();
    const auto self = m.customers_.find(id);
    if (create) {
      if (id != 0 && self != m.customers_.end()) no(Errc::id_taken);
      if (id == 0) id = next_id(m.highest_customer_);
    } else if (self == m.customers_.end()) {
      no(Errc::unknown_customer);
    }
    if (c.parent && m.customers_.count(c.parent.value()) == 0) no(Errc::unknown_customer);
    if (c.currency && !known(c.currency)) no(Errc::unknown_currency);
    if (c.credit_limit && !known(c.credit_limit.currency())) no(Errc::unknown_currency);
    for (const auto &[other_id, other] : m.customers_) {
      if (!create && other_id == id) continue;
      if (!c.code.empty() && other.code == c.code) no(Errc::number_taken);
      if (!c.external_ref.empty() && other.external_ref == c.external_ref) no(Errc::external_ref_taken);
    }
    if (!create) {
      for (std::uint64_t at = c.parent.value(); at != 0 && m.customers_.count(at) != 0;
           at = m.customers_.at(at).parent) {
        if (at != id) continue;
        no(Errc::parent_cycle);
        break;
      }
    }
    if (c.credit_limit && c.credit_limit.sign() < 0) no(Errc::amount_not_positive);
    if (stop()) return;
    CustomerSaved event = c;
    event.id = CustomerId(id);
    if (!c.established) event.established = create ? date() : self->second.established;
    note(event);
    p.id = id;
  }
  void operator()(const CreateCustomer &c) { save(c.customer, true); }
  void operator()(const ChangeCustomer &c) { save(c.customer, false); }
  void save(const Job &c, bool create) {
    const ModelCustomer *owner = customer(c.customer);
    std::uint64_t id = c.id.value();
    const auto self = m.jobs_.find(id);
    if (create) {
      if (id != 0 && self != m.jobs_.end()) no(Errc::id_taken);
      if (id == 0) id = next_id(m.highest_job_);
    } else if (self == m.jobs_.end()) {
      no(Errc::unknown_job);
    } else if (owner != nullptr && self->second.customer != owner->id) {
      no(Errc::customer_mismatch);
    }
    for (const auto &[other_id, other] : m.jobs_) {
      if (!create && other_id == id) continue;
      if (!c.code.empty() && other.code == c.code) no(Errc::number_taken);
      if (!c.external_ref.empty() && other.external_ref == c.external_ref) no(Errc::external_ref_taken);
    }
    if (stop()) return;
    JobSaved event = c;
    event.id = JobId(id);
    note(event);
    p.id = id;
  }
  void operator()(const CreateJob &c) { save(c.job, true); }
  void operator()(const ChangeJob &c) { save(c.job, false); }
  void save(const Contract &c, bool create) {
    const ModelCustomer *owner = customer(c.customer);
    job_and_contract(owner, c.job, {});
    std::uint64_t id = c.id.value();
    const auto self = m.contracts_.find(id);
    if (create) {
      if (id != 0 && self != m.contracts_.end()) no(Errc::id_taken);
      if (id == 0) id = next_id(m.highest_contract_);
    } else if (self == m.contracts_.end()) {
      no(Errc::unknown_contract);
    } else if (owner != nullptr && self->second.customer != owner->id) {
      no(Errc::customer_mismatch);
    }
    for (const auto &[other_id, other] : m.contracts_) {
      if (!create && other_id == id) continue;
      if (!c.number.empty() && other.number == c.number) no(Errc::number_taken);
      if (!c.external_ref.empty() && other.external_ref == c.external_ref) no(Errc::external_ref_taken);
    }
    if (c.starts && c.ends && c.ends < c.starts) no(Errc::dates_go_backwards);
    if (stop()) return;
    ContractSaved event = c;
    event.id = ContractId(id);
    note(event);
    p.id = id;
  }
  void operator()(const CreateContract &c) { save(c.contract, true); }
  void operator()(const ChangeContract &c) { save(c.contract, false); }

  // A draft's id may be a draft's already; then it is replaced.
  std::uint64_t draft_id(ItemKind kind, std::uint64_t id, std::string_view number,
                         std::string_view external_ref) {
    const ItemRef self(kind, id);
    const bool posted = m.find(self) != nothing;
    if (posted) no(Errc::not_a_draft);
    return new_item(kind, id, number, external_ref, posted || m.drafts_.count(self) != 0);
  }
  void operator()(const DraftInvoice &c) {
    const Invoice &invoice = c.invoice;
    if (c.state < DraftState::unapproved || c.state > DraftState::unposted_receivable)
      no(Errc::invalid_argument);
    const ModelCustomer *owner = customer(invoice.customer);
    job_and_contract(owner, invoice.job, invoice.contract);
    const std::uint64_t id =
        draft_id(ItemKind::invoice, invoice.id.value(), invoice.number, invoice.external_ref);
    not_invoiced(owner);
    const Document doc =
        document(owner, invoice.currency, invoice.lines, invoice.tax_scope, invoice.total, false);
    for (const DuePortion &portion : invoice.portions) {
      if (portion.amount.sign() < 0) no(Errc::amount_not_positive);
    }
    if (stop()) return;
    DraftSaved event;
    event.ref = {ItemKind::invoice, id};
    event.state = c.state;
    event.customer = invoice.customer;
    event.job = invoice.job;
    event.currency = doc.currency;
    event.number = invoice.number;
    event.document_date = invoice.document_date;
    event.total = Money::of_minor(doc.total, doc.currency);
    event.due = invoice.due;
    event.portions = invoice.portions;
    event.terms = invoice.terms;
    event.facts.external_ref = invoice.external_ref;
    event.facts.contract = invoice.contract;
    event.facts.salesperson = invoice.salesperson;
    note(event);
    p.id = id;
  }
  void operator()(const DraftPayment &c) {
    const Payment &payment = c.payment;
    const ModelCustomer *owner = customer(payment.customer);
    job_and_contract(owner, payment.job, {});
    if (!payment.amount)
      no(Errc::invalid_argument);
    else if (!known(payment.amount.currency()))
      no(Errc::unknown_currency);
    const std::uint64_t id =
        draft_id(ItemKind::payment, payment.id.value(), payment.number, payment.external_ref);
    not_paid(owner);
    if (payment.amount && payment.amount.sign() <= 0) no(Errc::amount_not_positive);
    if (stop()) return;
    DraftSaved event;
    event.ref = {ItemKind::payment, id};
    event.state = DraftState::pending;
    event.customer = payment.customer;
    event.job = payment.job;
    event.currency = payment.amount.currency();
    event.number = payment.number;
    event.total = payment.amount;
    event.facts.external_ref = payment.external_ref;
    note(event);
    p.id = id;
  }
  [[nodiscard]] const ModelDraft *draft(const ItemRef &ref) {
    const auto at = m.drafts_.find(ref);
    if (at != m.drafts_.end()) return &at->second;
    no(m.find(ref) != nothing ? Errc::not_a_draft : Errc::unknown_item);
    return nullptr;
  }
  void operator()(const DeleteDraft &c) {
    if (draft(c.draft) != nullptr) note(DraftDeleted{c.draft});
  }
  void operator()(const PostDraft &c) {
    const ModelDraft *found = draft(c.draft);
    if (found == nullptr) return;
    const ModelDraft own = *found; // posting ends it
    const std::string_view number = own.number.empty() ? c.number : keep(own.number);
    if (c.draft.kind == ItemKind::payment) {
      Payment payment;
      payment.id = PaymentId(own.ref.id);
      payment.number = number;
      payment.customer = CustomerId(own.customer);
      payment.job = JobId(own.job);
      payment.amount = Money::of_minor(own.total, own.currency);
      payment.external_ref = keep(own.external_ref);
      pay(payment, c.settlement, true);
      return;
    }
    if (chosen_by_targets(c.settlement).strategy != Strategy::none) no(Errc::invalid_argument);
    Invoice invoice;
    invoice.id = InvoiceId(own.ref.id);
    invoice.number = number;
    invoice.customer = CustomerId(own.customer);
    invoice.job = JobId(own.job);
    invoice.contract = ContractId(own.contract);
    invoice.currency = own.currency;
    invoice.document_date = own.document;
    invoice.total = Money::of_minor(own.total, own.currency);
    invoice.portions = m.due_portions_.emplace_back(own.portions);
    invoice.due = own.due;
    invoice.salesperson = keep(own.salesperson);
    invoice.external_ref = keep(own.external_ref);
    issue_invoice({ItemKind::invoice, &invoice, true, &own.terms, false});
  }

  void operator()(const IssueInvoice &c) { issue_invoice({ItemKind::invoice, &c.invoice}); }
  void operator()(const IssueDebitNote &c) {
    if (const auto event = debit({ItemKind::debit_note, &c.note})) emit(*event);
  }
  void operator()(const RecordOpening &c) {
    if (c.kind != ItemKind::opening_debit && c.kind != ItemKind::opening_credit) {
      no(Errc::invalid_argument);
      return;
    }
    const auto event = debit({c.kind, &c.document, false, nullptr, c.kind == ItemKind::opening_credit});
    if (c.document.lines.empty() && c.document.total && c.document.total.is_zero())
      no(Errc::amount_not_positive);
    if (!stop()) emit(*event);
  }
  void operator()(const RecordPayment &c) { pay(c.payment, c.settlement); }
  void operator()(const MarkPaid &c) {
    need_date();
    if (c.payment.method.empty()) no(Errc::invalid_argument);
    const ItemRef ref(c.invoice);
    const std::size_t invoice = usable(ref, true);
    Payment payment = c.payment;
    if (invoice == nothing) {
      if (payment.job && m.jobs_.count(payment.job.value()) == 0) no(Errc::unknown_job);
      (void)new_item(ItemKind::payment, payment.id.value(), payment.number, payment.external_ref);
      return;
    }
    const ModelItem row = m.items_[invoice];
    if (payment.customer && payment.customer.value() != row.customer) no(Errc::customer_mismatch);
    const Amount open = m.fitting(invoice, date());
    if (payment.amount && payment.amount.currency() != row.currency)
      no(Errc::currency_mismatch);
    else if (open == 0 || (payment.amount && payment.amount.minor_units() != open))
      no(Errc::exceeds_open);
    if (date() < row.effective) no(Errc::date_before_item);
    payment.customer = CustomerId(row.customer);
    payment.amount = Money::of_minor(open, row.currency);
    if (!payment.job) payment.job = JobId(row.job);
    if (payment.job.value() != row.job && m.jobs_.count(payment.job.value()) != 0) no(Errc::job_mismatch);
    const bool refused = stop();
    const Target target{ref, payment.amount};
    if (open <= 0 && refused)
      payment.amount = Money::of_minor(1, row.currency); // one reason for that is enough
    pay(payment, {Strategy::chosen, {&target, 1}});
  }

  void operator()(const IssueCreditMemo &c) {
    const Credit &credit = c.credit;
    need_date();
    const ModelCustomer *owner = customer(credit.customer);
    job_and_contract(owner, credit.job, credit.contract);
    const std::size_t invoice = c.invoice ? usable(c.invoice, true) : nothing;
    if (c.dispute != 0 && !c.invoice) no(Errc::invalid_argument);
    const ModelMark *dispute = c.invoice ? dispute_of(c.invoice, c.dispute) : nullptr;
    const std::uint64_t id = new_item(ItemKind::credit_memo, credit.id, credit.number, credit.external_ref);
    not_paid(owner);
    const ModelItem *credited = invoice == nothing ? nullptr : &m.items_[invoice];
    const TaxScope scope =
        credited != nullptr && credited->has_lines ? credited->tax_scope : credit.tax_scope;
    const Document doc = document(owner, credit.currency, credit.lines, scope, credit.amount, true, credited);
    if (invoice != nothing) {
      const ModelItem &row = m.items_[invoice];
      if (doc.known && doc.currency == row.currency && doc.total > creditable(row)) no(Errc::exceeds_open);
      if (row.customer != credit.customer.value()) no(Errc::customer_mismatch);
      if (doc.currency && known(doc.currency) && row.currency != doc.currency) no(Errc::currency_mismatch);
      if (credit.job && credit.job.value() != row.job && m.jobs_.count(credit.job.value()) != 0)
        no(Errc::job_mismatch);
      if (date() < row.effective) no(Errc::date_before_item);
    }
    if ((doc.known && doc.total == 0) || (credit.amount && credit.amount.sign() <= 0))
      no(Errc::amount_not_positive);
    if (stop()) return;
    const std::uint64_t job = credit.job || invoice == nothing ? credit.job.value() : m.items_[invoice].job;
    ItemIssued event =
        single({ItemKind::credit_memo, id}, owner->id, job, Money::of_minor(doc.total, doc.currency), date());
    event.number = credit.number;
    if (credit.document_date) event.document_date = credit.document_date;
    event.facts.external_ref = credit.external_ref;
    event.facts.contract = credit.contract;
    if (c.invoice) event.facts.about = c.invoice;
    emit(event);
    const std::size_t memo = m.find(event.ref);
    if (invoice != nothing) reduce_invoice(memo, invoice, c.displace_payments, dispute);
    if (stop()) return;
    if (c.refund) refund({event.ref, c.refund, false, 0, c.refund_number}, event.ref);
    p.id = id;
  }
  // The memo goes to the invoice first. Displacing: applications of the invoice are undone, newest first, as
  // far as the memo needs, and applied anew for what room is left.
  void reduce_invoice(std::size_t memo, std::size_t invoice, bool displace, const ModelMark *dispute) {
    const Amount wanted = std::min(m.items_[memo].total(), m.items_[invoice].total());
    std::vector<std::size_t> undone;
    if (displace) {
      for (const std::size_t group : live_groups_newest_first(invoice)) {
        if (m.fitting(invoice, date()) >= wanted) break;
        if (m.groups_[group].undone) continue; // it went with another one
        undo_group(group);
        if (stop()) return;
        undone.push_back(group);
      }
    }
    const Amount units = std::min(m.items_[memo].total(), m.fitting(invoice, date()));
    if (dispute != nullptr && units > dispute->left()) {
      no(Errc::exceeds_open);
      return;
    }
    if (units > 0) apply_amount(memo, invoice, units, date(), dispute != nullptr);
    if (units > 0 && dispute != nullptr) emit(MarkReduced{dispute->sequence, money(invoice, units), date()});
    for (auto at = undone.rbegin(); at != undone.rend(); ++at) {
      const Amount again = std::min(m.groups_[*at].total(), fitting_again(*at));
      if (again > 0) apply_again(*at, again, {*at});
    }
  }
  void operator()(const AdjustAccountCredit &c) {
    const Credit &credit = c.credit;
    need_date();
    const ModelCustomer *owner = customer(credit.customer);
    job_and_contract(owner, credit.job, credit.contract);
    if (!c.change) {
      no(Errc::invalid_argument);
      return;
    }
    const bool more = c.change.sign() > 0;
    const ItemKind kind = more ? ItemKind::account_credit : ItemKind::debit_adjustment;
    if (!known(c.change.currency())) no(Errc::unknown_currency);
    const std::uint64_t id = new_item(kind, credit.id, credit.number, credit.external_ref);
    not_paid(owner);
    if (credit.currency && credit.currency != c.change.currency()) no(Errc::currency_mismatch);
    if (c.change.is_zero()) no(Errc::amount_not_positive);
    if (owner == nullptr || !info.effective) return;
    const Amount amount = more ? c.change.minor_units() : -c.change.minor_units();
    std::vector<std::size_t> credits;
    if (!more) {
      Amount available = 0;
      StrategyInput all;
      all.customer = owner->id;
      all.currency = c.change.currency();
      for (const OpenCredit &source : open_credits(all)) {
        const ModelItem &row = m.items_[source.item];
        if ((row.job != 0 && row.job != credit.job.value()) || row.effective > date()) continue;
        credits.push_back(source.item);
        available += m.fitting(source.item, date());
      }
      if (available < amount) no(Errc::exceeds_available_credit);
    }
    if (stop()) return;
    ItemIssued event = single({kind, id}, owner->id, credit.job.value(),
                              Money::of_minor(amount, c.change.currency()), date());
    event.number = credit.number;
    if (credit.document_date) event.document_date = credit.document_date;
    event.facts.external_ref = credit.external_ref;
    event.facts.contract = credit.contract;
    emit(event);
    p.id = id;
    if (more) return;
    const Target target{event.ref, Money::of_minor(amount, c.change.currency())};
    chosen(credits, {&target, 1}, false);
  }

  void operator()(const ApplyCredit &c) {
    need_date();
    if (c.targets.empty()) no(Errc::invalid_argument);
    const std::size_t credit = usable(c.credit, false);
    if (credit != nothing) not_paid(&m.customers_.at(m.items_[credit].customer));
    if (stop()) return;
    chosen_not_in_vain({credit}, c.targets, c.cap);
  }
  void operator()(const Settle &c) {
    need_date();
    const Settlement how = chosen_by_targets(c.settlement);
    if (how.strategy == Strategy::none || how.strategy > Strategy::proportional) no(Errc::invalid_argument);
    if ((how.strategy == Strategy::chosen) == how.targets.empty()) no(Errc::invalid_argument);
    const ModelCustomer *owner = customer(c.customer);
    job_and_contract(owner, c.job, {});
    if (!known(c.currency)) no(Errc::unknown_currency);
    std::vector<std::size_t> credits;
    for (const ItemRef &ref : c.credits) {
      if (m.find(ref) == nothing && m.drafts_.count(ref) == 0) no(Errc::unknown_item);
    }
    for (const ItemRef &ref : c.credits) {
      const std::size_t reasons = p.reasons.size();
      const std::size_t credit = usable(ref, false);
      if (credit == nothing) break;
      if (owner != nullptr && m.items_[credit].customer != owner->id) no(Errc::customer_mismatch);
      if (m.items_[credit].currency != c.currency) no(Errc::currency_mismatch);
      if (std::find(credits.begin(), credits.end(), credit) != credits.end()) no(Errc::invalid_argument);
      credits.push_back(credit);
      if (p.reasons.size() != reasons) break; // of a list the first that is wrong is named
    }
    not_paid(owner);
    if (c.at_most && c.at_most.currency() != c.currency) no(Errc::currency_mismatch);
    if (c.at_most && c.at_most.sign() <= 0) no(Errc::amount_not_positive);
    if (how.strategy == Strategy::chosen && c.at_most) no(Errc::invalid_argument);
    if (stop()) return;
    StrategyInput input;
    input.customer = owner->id;
    input.currency = c.currency;
    input.strategy = how.strategy;
    input.job = c.job.value();
    input.credits = credits;
    if (c.at_most) input.at_most = c.at_most.minor_units();
    if (how.strategy != Strategy::chosen) {
      by_strategy(input);
      return;
    }
    if (credits.empty()) {
      StrategyInput all;
      all.customer = owner->id;
      all.currency = c.currency;
      for (const OpenCredit &source : open_credits(all)) {
        if (m.items_[source.item].effective <= date()) credits.push_back(source.item);
      }
    }
    chosen_not_in_vain(credits, how.targets, how.cap, {owner->id, c.currency});
  }
  void operator()(const Unapply &c) {
    need_date();
    const auto at = m.by_group_.find(c.application);
    if (at == m.by_group_.end()) {
      no(Errc::unknown_application);
      return;
    }
    const ModelGroup group = m.groups_[at->second];
    if (group.undone) no(Errc::already_reversed);
    const Currency currency = m.items_[group.debit].currency;
    if (date() < group.date) no(Errc::date_before_item);
    if (c.keep && c.keep.currency() != currency) {
      no(Errc::currency_mismatch);
      return;
    }
    const Amount keep_units = c.keep ? c.keep.minor_units() : 0;
    if (group.together != 0 && keep_units != 0 && keep_units != group.total()) no(Errc::made_together);
    if (keep_units < 0) no(Errc::amount_not_positive);
    if (keep_units > group.total()) no(Errc::exceeds_open);
    if (stop() || keep_units == group.total()) return; // all of it stays
    const std::size_t made = made_with(at->second);
    const std::vector<std::size_t> together =
        made == nothing ? std::vector<std::size_t>{at->second} : live_groups_newest_first(made);
    undo_group(at->second);
    if (stop() || keep_units == 0) return;
    if (fitting_again(at->second) < keep_units) {
      no(Errc::exceeds_open);
      return;
    }
    apply_again(at->second, keep_units, together);
  }
  void operator()(const VoidItem &c) {
    need_date();
    const std::size_t at = item(c.item);
    switch (c.item.kind) {
    case ItemKind::tolerance_gain:
    case ItemKind::payment:
    case ItemKind::discount:
    case ItemKind::tolerance_loss:
    case ItemKind::write_off:
      no(Errc::wrong_kind);
      break;
    default:
      break;
    }
    if (at == nothing) return;
    if (m.items_[at].reversed) no(Errc::already_reversed);
    std::vector<std::size_t> memos; // about it and live, oldest first
    for (std::size_t memo = 0; memo < m.items_.size(); ++memo) {
      const ModelItem &row = m.items_[memo];
      if (row.ref.kind == ItemKind::credit_memo && row.about == c.item && !row.reversed)
        memos.push_back(memo);
    }
    const auto is_memo = [&](std::size_t other) {
      return c.memos && std::find(memos.begin(), memos.end(), other) != memos.end();
    };
    if (!c.unapply) {
      for (const std::size_t group : live_groups_newest_first(at)) {
        if (was_made_with(at, group)) continue; // it goes with the item
        if (!is_memo(m.groups_[group].credit) || m.groups_[group].debit != at) no(Errc::has_applications);
      }
      for (const std::size_t memo : memos) {
        for (const std::size_t group : live_groups_newest_first(memo)) {
          if (c.memos && m.groups_[group].debit != at) no(Errc::has_applications);
        }
      }
    }
    if (paid_out(at)) no(Errc::already_refunded);
    for (const std::size_t memo : memos) {
      if (c.memos && paid_out(memo)) no(Errc::already_refunded);
    }
    if (!c.memos && !c.unapply && !memos.empty()) no(Errc::in_use);
    if (date() < m.items_[at].effective) no(Errc::date_before_item);
    if (stop()) return;
    for (auto memo = memos.rbegin(); c.memos && memo != memos.rend(); ++memo) {
      free_item(*memo);
      if (stop()) return;
      emit(ItemReversed{m.items_[*memo].ref, ReversalKind::voided, date()});
    }
    free_item(at);
    if (!stop() && !m.items_[at].reversed) emit(ItemReversed{c.item, ReversalKind::voided, date()});
  }
  void operator()(const ReversePayment &c) {
    need_date();
    if (c.kind != ReversalKind::insufficient_funds && c.kind != ReversalKind::chargeback &&
        c.kind != ReversalKind::payment_reversed)
      no(Errc::invalid_argument);
    const ItemRef ref(c.payment);
    const std::size_t payment = item(ref);
    std::uint64_t fee = 0;
    if (c.fee.amount) {
      fee = new_item(ItemKind::fee, 0, c.fee.number, {});
      if (!known(c.fee.amount.currency())) no(Errc::unknown_currency);
      if (c.fee.amount.sign() <= 0) no(Errc::amount_not_positive);
    }
    if (payment == nothing) return;
    if (m.items_[payment].reversed) no(Errc::already_reversed);
    if (paid_out(payment)) no(Errc::already_refunded);
    if (date() < m.items_[payment].effective) no(Errc::date_before_item);
    if (stop()) return;
    free_item(payment);
    if (stop()) return;
    emit(ItemReversed{ref, c.kind, date()});
    if (fee == 0) return;
    ItemIssued event = single({ItemKind::fee, fee}, m.items_[payment].customer, m.items_[payment].job,
                              c.fee.amount, c.fee.due ? c.fee.due : date());
    event.number = c.fee.number;
    event.facts.about = ref;
    emit(event);
    p.id = fee;
  }
  void operator()(const Reinstate &c) {
    need_date();
    const std::size_t at = item(c.item);
    if (at == nothing) return;
    if (comes_with_its_application(at)) no(Errc::wrong_kind);
    if (!m.items_[at].reversed) no(Errc::already_exists);
    if (m.items_[at].reversed && date() < m.items_[at].reversed_on) no(Errc::date_before_item);
    if (c.item.kind == ItemKind::credit_memo && m.items_[at].reversed && m.items_[at].about &&
        m.items_[at].total() > creditable(m.items_[m.find(m.items_[at].about)]))
      no(Errc::exceeds_open);
    if (!stop()) emit(ReversalUndone{c.item, date()});
  }
  void operator()(const Refund &c) { refund(c, c.credit); }
  void refund(const Refund &c, const ItemRef &about) {
    need_date();
    if (!c.amount)
      no(Errc::invalid_argument);
    else if (!known(c.amount.currency()))
      no(Errc::unknown_currency);
    const std::size_t credit = usable(c.credit, false);
    const std::uint64_t id = new_item(ItemKind::refund, c.id, c.number, {});
    if (credit == nothing) return;
    const ModelItem row = m.items_[credit];
    not_paid(&m.customers_.at(row.customer));
    if (row.ref.kind != ItemKind::payment && row.ref.kind != ItemKind::credit_memo &&
        row.ref.kind != ItemKind::account_credit && row.ref.kind != ItemKind::opening_credit &&
        std::find(p.reasons.begin(), p.reasons.end(), Errc::wrong_kind) == p.reasons.end())
      no(Errc::wrong_kind);
    if (date() < row.effective) no(Errc::date_before_item);
    if (c.amount && c.amount.currency() != row.currency) {
      no(Errc::currency_mismatch);
      return;
    }
    if (c.amount && c.amount.sign() <= 0) no(Errc::amount_not_positive);
    if (stop()) return;
    const Amount wanted = c.amount.minor_units();
    if (c.unapply) {
      for (const std::size_t group : live_groups_newest_first(credit)) {
        if (m.fitting(credit, date()) >= wanted) break;
        const std::size_t to = m.groups_[group].debit;
        if (was_made_with(to, group) || m.groups_[group].undone) continue; // given back already
        undo_group(group);
        if (stop()) return;
        const Amount over = std::min(m.fitting(credit, date()) - wanted, fitting_again(group));
        if (over > 0) apply_amount(credit, to, over, date());
      }
    }
    if (wanted > m.fitting(credit, date())) {
      no(Errc::exceeds_unapplied);
      return;
    }
    ItemIssued event = single({ItemKind::refund, id}, row.customer, row.job, c.amount, date());
    event.number = c.number;
    event.facts.about = about;
    emit(event);
    apply_amount(credit, m.find(event.ref), wanted, date());
    p.id = id;
  }
  void operator()(const ChangeDue &c) {
    need_date();
    const std::size_t at = usable(c.item, true);
    if (at == nothing) return;
    const ModelItem row = m.items_[at];
    not_paid(&m.customers_.at(row.customer));
    if (date() < row.effective) no(Errc::date_before_item);
    std::uint32_t to = 0;
    while (to < row.portions.size() && row.portions[to].due != c.due) ++to;
    Amount open = 0;
    std::vector<MovedPortion> moves;
    for (const std::uint32_t i : row.by_due()) {
      if (c.from && row.portions[i].due != c.from) continue;
      const Amount units = m.fitting(at, i, date());
      open += units;
      if (units != 0 && row.portions[i].due != c.due) moves.push_back({i, to, money(at, units)});
    }
    if (open == 0) no(Errc::exceeds_open);
    if (stop() || moves.empty()) return;
    const bool is_new = to == row.portions.size();
    emit_move(at, date(), is_new ? std::vector<AddedPortion>{{c.due}} : std::vector<AddedPortion>{}, moves);
  }
  void operator()(const WriteOff &c) {
    need_date();
    const std::size_t debit = usable(c.item, true);
    const std::uint64_t id = new_item(ItemKind::write_off, c.id, c.number, {});
    if (debit == nothing) return;
    const ModelItem row = m.items_[debit];
    not_paid(&m.customers_.at(row.customer));
    if (date() < row.effective) no(Errc::date_before_item);
    if (c.amount && c.amount.currency() != row.currency) {
      no(Errc::currency_mismatch);
      return;
    }
    const Amount open = row.debit() ? m.fitting(debit, date()) : 0;
    const Amount amount = c.amount ? c.amount.minor_units() : open;
    if (c.amount && amount <= 0)
      no(Errc::amount_not_positive);
    else if (amount > open || amount == 0)
      no(Errc::exceeds_open);
    if (stop()) return;
    apply_amount(issue_write_off(debit, amount, id, c.number), debit, amount, date());
    p.id = id;
  }
  void operator()(const RecoverWriteOff &c) {
    need_date();
    const ItemRef ref{ItemKind::write_off, c.write_off};
    const std::size_t at = usable(ref, false);
    if (at == nothing) return;
    if (date() < m.items_[at].effective) no(Errc::date_before_item);
    if (stop()) return;
    for (const std::size_t group : live_groups_newest_first(at)) undo_group(group); // which reverses it
    if (m.items_[at].together != 0) undo_together(m.items_[at].together);
  }
  void operator()(const DropIdempotencyKeys &c) {
    if (c.before > m.last_sequence_ + 1) no(Errc::unknown_sequence);
    if (!stop()) note(IdempotencyKeysDropped{c.before});
  }
  void operator()(const LockPeriod &c) {
    if (m.locked_[c.of] != c.through) note(PeriodLocked{c.of, c.through});
  }
  void operator()(const GrantLockException &c) {
    if (c.from && c.to && c.from > c.to) no(Errc::dates_go_backwards);
    if (stop()) return;
    p.id = next;
    note(RecordSaved{LockException{LockExceptionId(next), c.actor, c.of, c.from, c.to, c.expires_micros}});
  }
  void operator()(const Dispute &c) {
    need_date();
    const std::size_t debit = usable(c.item, true);
    if (debit == nothing) return;
    const ModelItem &row = m.items_[debit];
    not_paid(&m.customers_.at(row.customer));
    if (date() < row.effective) no(Errc::date_before_item);
    if (c.amount && c.amount.currency() != row.currency) {
      no(Errc::currency_mismatch);
      return;
    }
    const Amount fits = row.debit() ? m.claimable(debit, date()) : 0;
    const Amount amount = c.amount ? c.amount.minor_units() : fits;
    if (c.amount && amount <= 0)
      no(Errc::amount_not_positive);
    else if (amount > fits || amount == 0)
      no(Errc::exceeds_open);
    if (stop()) return;
    p.id = next;
    note(MarkPlaced{MarkKind::dispute, c.item, {}, money(debit, amount), date(), {}, c.code, c.note});
  }
  void operator()(const ResolveDispute &c) {
    need_date();
    if (c.outcome < MarkOutcome::valid || c.outcome > MarkOutcome::credited) no(Errc::invalid_argument);
    const ModelMark *mark = m.mark(c.dispute);
    if (mark == nullptr) {
      no(Errc::unknown_sequence);
      return;
    }
    if (mark->ended) no(Errc::already_reversed);
    if (date() < mark->latest()) no(Errc::date_before_item);
    if (!stop()) note(MarkEnded{c.dispute, c.outcome, date()});
  }
  void operator()(const WithdrawLockException &c) {
    const auto at = std::find_if(m.exceptions_.begin(), m.exceptions_.end(),
                                 [&](const auto &exception) { return exception.granted == c.granted; });
    if (at == m.exceptions_.end())
      no(Errc::unknown_sequence);
    else if (at->withdrawn)
      no(Errc::already_reversed);
    if (!stop()) note(RecordDeleted{EntityKind::lock_exception, c.granted});
  }

  // ---- records without figures
  [[nodiscard]] const ModelRecord *live(EntityKind kind, std::uint64_t id) {
    const auto at = m.records_.find({kind, id});
    if (at != m.records_.end() && !at->second.deleted) return &at->second;
    no(Errc::unknown_record);
    return nullptr;
  }
  template <class T> void save_record(const T &c, bool create) {
    const ModelCustomer *owner = customer(c.customer);
    std::uint64_t id = c.id.value();
    if (create) {
      std::uint64_t highest = 0;
      for (const auto &[key, record] : m.records_) {
        if (key.first == kind_of<T>) highest = std::max(highest, key.second);
      }
      if (id != 0 && m.records_.count({kind_of<T>, id}) != 0) no(Errc::id_taken);
      if (id == 0) id = next_id(highest);
    } else if (const ModelRecord *self = live(kind_of<T>, id);
               self != nullptr && owner != nullptr && self->customer != owner->id) {
      no(Errc::customer_mismatch);
    }
    if (stop()) return;
    for (const auto &[key, record] : m.records_) { // who had the flag has it no longer
      if (!c.primary || key.first != kind_of<T> || key.second == id || !record.chosen ||
          record.customer != owner->id)
        continue;
      T before = std::get<T>(record.newest());
      before.primary = false;
      note(RecordSaved{before});
    }
    T saved = c;
    saved.id = decltype(saved.id)(id);
    note(RecordSaved{saved});
    p.id = id;
  }
  template <class T> void operator()(const CreateRecord<T> &c) { save_record(c.record, true); }
  template <class T> void operator()(const ChangeRecord<T> &c) { save_record(c.record, false); }
  template <class T> void operator()(const DeleteRecord<T> &c) {
    if (live(kind_of<T>, c.id.value()) != nullptr) note(RecordDeleted{kind_of<T>, c.id.value()});
  }
  void operator()(const ErasePersonal &c) {
    const bool one = c.kind != EntityKind::none || c.id != 0;
    const bool kept = c.kind == EntityKind::customer || c.kind == EntityKind::job ||
                      c.kind == EntityKind::contract || c.kind == EntityKind::contact ||
                      c.kind == EntityKind::mark ||
                      (c.kind != EntityKind::none && c.kind <= EntityKind::opening_credit);
    if (static_cast<bool>(c.customer) == one || (one && !kept)) no(Errc::invalid_argument);
    if (stop()) return;
    const PersonalErased event{c.customer, c.kind, c.id};
    const auto what = m.erasure_of(event);
    if (!what) {
      no(c.kind == EntityKind::job                      ? Errc::unknown_job
         : c.kind == EntityKind::contract               ? Errc::unknown_contract
         : c.customer || c.kind == EntityKind::customer ? Errc::unknown_customer
         : c.kind > EntityKind::opening_credit          ? Errc::unknown_record
                                                        : Errc::unknown_item);
      return;
    }
    if (what->record.first == EntityKind::customer) {
      const CustomerStatus status = m.customers_.at(what->customer).status;
      if (status != CustomerStatus::inactive && status != CustomerStatus::not_used)
        no(Errc::customer_status_forbids);
    }
    if (!stop() && m.personal_.has_any(*what)) note(event);
  }
};

namespace {

// Whose lock holds for a command; none for what keeps master data, drafts, settings, locks.
struct ClassOf {
  using Class = std::optional<CommandClass>;
  Class operator()(const IssueInvoice &) const { return CommandClass::billing; }
  Class operator()(const IssueDebitNote &) const { return CommandClass::billing; }
  Class operator()(const RecordOpening &) const { return CommandClass::billing; }
  Class operator()(const IssueCreditMemo &) const { return CommandClass::billing; }
  Class operator()(const ChangeDue &) const { return CommandClass::billing; }
  Class operator()(const RecordPayment &) const { return CommandClass::receipts; }
  Class operator()(const MarkPaid &) const { return CommandClass::receipts; }
  Class operator()(const ReversePayment &) const { return CommandClass::receipts; }
  Class operator()(const Refund &) const { return CommandClass::receipts; }
  Class operator()(const PostDraft &c) const {
    return c.draft.kind == ItemKind::payment ? CommandClass::receipts : CommandClass::billing;
  }
  Class operator()(const AdjustAccountCredit &) const { return CommandClass::adjustments; }
  Class operator()(const VoidItem &) const { return CommandClass::adjustments; }
  Class operator()(const Reinstate &) const { return CommandClass::adjustments; }
  Class operator()(const WriteOff &) const { return CommandClass::adjustments; }
  Class operator()(const RecoverWriteOff &) const { return CommandClass::adjustments; }
  Class operator()(const Dispute &) const { return CommandClass::adjustments; }
  Class operator()(const ResolveDispute &) const { return CommandClass::adjustments; }
  Class operator()(const ApplyCredit &) const { return CommandClass::settlement; }
  Class operator()(const Settle &) const { return CommandClass::settlement; }
  Class operator()(const Unapply &) const { return CommandClass::settlement; }
  template <class Other> Class operator()(const Other &) const { return std::nullopt; }
};

} // namespace

std::optional<Date> Model::first_open_day(const CommandInfo &info, const AnyCommand &command) const {
  const auto of = std::visit(ClassOf{}, command);
  if (!of || !info.effective) return std::nullopt;
  Date locked{};
  for (const auto &[locked_class, through] : locked_) {
    if (locked_class == CommandClass::all || locked_class == *of) locked = std::max(locked, through);
  }
  if (info.effective > locked) return std::nullopt;
  const std::int64_t instant = info.recorded_micros != 0 ? info.recorded_micros : last_instant_;
  for (const ModelLockException &exception : exceptions_) {
    const bool whose = exception.actor.empty() || exception.actor == info.actor;
    const bool what = exception.of == CommandClass::all || exception.of == *of;
    const bool when = exception.expires == 0 || instant <= exception.expires;
    const bool where = (!exception.from || info.effective >= exception.from) &&
                       (!exception.to || info.effective <= exception.to);
    if (!exception.withdrawn && whose && what && when && where) return std::nullopt;
  }
  return Date::unchecked(locked.day_number() + 1);
}

Prediction Model::decide(const CommandInfo &info, const AnyCommand &command, const std::string &printed) {
  due_portions_.clear();
  applied_portions_.clear();
  added_portions_.clear();
  moved_portions_.clear();
  texts_.clear();
  Prediction prediction;
  if (!info.idempotency_key.empty()) {
    if (const auto known = keys_.find(info.idempotency_key); known != keys_.end()) {
      if (known->second.command != printed) {
        prediction.reasons.push_back(Errc::idempotency_conflict);
      } else {
        prediction.repeated = true;
        prediction.id = known->second.outcome.id;
      }
      return prediction;
    }
  }
  trying_ = true;
  CommandInfo dated = info;
  std::optional<Date> open = first_open_day(info, command);
  if (open && info.shift_from_locked) {
    dated.effective = *open;
    open.reset();
  }
  Decider decider{*this, dated, prediction, last_sequence_ + 1};
  if (info.recorded_micros != 0 && info.recorded_micros < last_instant_) decider.no(Errc::instant_decreasing);
  std::visit(decider, command);
  if (open) prediction.reasons.push_back(Errc::period_locked);
  take_back();
  if (!prediction.accepted()) {
    prediction.events.clear();
    prediction.applications.clear();
  }
  return prediction;
}

// ---- figures

Model::Balance Model::balance(std::uint64_t customer, const Currency &currency, const AsOf &as_of,
                              std::optional<std::uint64_t> job) const {
  Balance sum;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const ModelItem &row = items_[i];
    if (row.customer != customer || row.currency != currency || (job && row.job != *job)) continue;
    const Amount left = remaining(i, as_of);
    (row.debit() ? sum.open : sum.unapplied) += left;
    if (row.debit() && left != 0) ++sum.open_items;
    if (row.debit()) sum.disputed += disputed(i, as_of);
  }
  return sum;
}

namespace {

// Column of an age: not-due buckets from the farthest, then past due from the youngest.
std::size_t bucket_of(const AgingOptions &options, std::int32_t days) {
  const std::size_t future = options.future_edges.size();
  if (days <= 0) {
    std::size_t column = future;
    for (const std::int32_t edge : options.future_edges) {
      if (-days > edge) --column;
    }
    return column;
  }
  std::size_t column = future + 1;
  for (const std::int32_t edge : options.past_edges) {
    if (days > edge) ++column;
  }
  return column;
}

} // namespace

std::map<ModelAgingKey, ModelAgingRow> Model::aging(const AgingOptions &options, const AsOf &as_of) const {
  const auto parent_of = [&](std::uint64_t customer) {
    return customers_.at(customer).parent_known(as_of.known_through);
  };
  const auto root_of = [&](std::uint64_t customer) {
    while (parent_of(customer) != 0) customer = parent_of(customer);
    return customer;
  };
  const auto descends = [&](std::uint64_t customer, std::uint64_t ancestor) {
    while (customer != 0 && customer != ancestor) customer = parent_of(customer);
    return customer == ancestor;
  };
  struct OpenAmount {
    const ModelItem *item;
    Date basis; // a credit's is its document date; none: never ages
    Amount left;
    Amount disputed;
  };
  std::vector<OpenAmount> open;
  for (std::size_t i = 0; i < items_.size(); ++i) {
    const ModelItem &row = items_[i];
    const std::uint64_t only = options.customer.value();
    if (only != 0 &&
        (options.group == AgingGroup::parent ? !descends(row.customer, only) : row.customer != only))
      continue;
    if (options.job && row.job != options.job.value()) continue;
    if (options.currency && row.currency != options.currency) continue;
    // What is disputed lies in the portions due last.
    std::vector<Amount> contested(row.portions.size());
    Amount claims = row.debit() ? claimed(i, as_of) : 0;
    for (const std::uint32_t k : row.by_due_last()) {
      contested[k] = std::min(claims, remaining(i, k, as_of));
      claims -= contested[k];
    }
    for (const std::uint32_t k : row.by_due()) {
      const Amount left = remaining(i, k, as_of);
      const Date due = row.portions[k].due;
      const Date basis = !row.debit()                               ? row.document
                         : !due || options.basis == AgingBasis::due ? due
                         : options.basis == AgingBasis::document    ? row.document
                                                                    : row.effective;
      if (left != 0) open.push_back({&row, basis, left, contested[k]});
    }
  }
  // By age; equal ages stay in the order of their sequences. So both credit and what it is taken from are
  // oldest first.
  std::stable_sort(open.begin(), open.end(), [](const OpenAmount &a, const OpenAmount &b) {
    return due_day(a.basis) < due_day(b.basis);
  });
  if (options.credits == AgingCredits::net_oldest) {
    for (OpenAmount &credit : open) {
      if (credit.item->debit()) continue;
      for (OpenAmount &debit : open) {
        if (!debit.item->debit() || debit.item->customer != credit.item->customer ||
            debit.item->job != credit.item->job || debit.item->currency != credit.item->currency)
          continue;
        const Amount taken = std::min(debit.left, credit.left);
        debit.left -= taken;
        debit.disputed = std::min(debit.disputed, debit.left);
        credit.left -= taken;
      }
    }
  }
  std::map<ModelAgingKey, ModelAgingRow> rows;
  for (const OpenAmount &amount : open) {
    const ModelItem &item = *amount.item;
    std::uint64_t customer = item.customer;
    std::uint64_t job = 0;
    std::string person;
    ItemRef ref{};
    switch (options.group) {
    case AgingGroup::parent:
      customer = options.customer ? options.customer.value() : root_of(customer);
      break;
    case AgingGroup::currency:
      customer = 0;
      break;
    case AgingGroup::salesperson:
      customer = 0;
      person = item.salesperson;
      break;
    case AgingGroup::item:
      ref = item.ref;
      [[fallthrough]];
    case AgingGroup::job:
      job = item.job == 0 ? std::numeric_limits<std::uint64_t>::max() : item.job;
      break;
    case AgingGroup::customer:
      break;
    }
    ModelAgingRow &row = rows[{customer, job, person, ref, std::string(item.currency.code())}];
    row.buckets.resize(options.past_edges.size() + options.future_edges.size() + 2);
    const std::size_t column = amount.basis ? bucket_of(options, as_of.date - amount.basis) : 0;
    Amount &bucket = row.buckets[column];
    if (item.debit()) {
      bucket += amount.left - amount.disputed;
      row.disputed += amount.disputed;
    } else if (options.credits == AgingCredits::by_own_date) {
      bucket -= amount.left;
    } else {
      row.unapplied += amount.left;
    }
  }
  return rows;
}

std::vector<ModelLine> Model::history(std::uint64_t customer, const Currency &currency,
                                      const AsOf &as_of) const {
  std::vector<ModelLine> lines;
  for (const ModelItem &row : items_) {
    if (row.customer != customer || row.currency != currency) continue;
    const Amount signed_total = row.debit() ? row.total() : -row.total();
    if (counts(row, as_of)) lines.push_back({row.sequence, row.effective, row.ref, false, signed_total, 0});
    for (const ModelItem::Reversal &reversal : row.reversals) {
      if (!counts_at(reversal.date, reversal.sequence, as_of)) continue;
      const bool back = reversal.kind == ReversalKind::reinstated;
      lines.push_back(
          {reversal.sequence, reversal.date, row.ref, true, back ? signed_total : -signed_total, 0});
    }
  }
  std::sort(lines.begin(), lines.end(), [](const ModelLine &a, const ModelLine &b) {
    return std::pair(a.date, a.sequence) < std::pair(b.date, b.sequence);
  });
  Amount running = 0;
  for (ModelLine &line : lines) line.balance = running += line.change;
  return lines;
}

} // namespace openitem::testing_support
