#include "support/generator.hpp"

#include "ledger/descriptions.hpp" // only to print commands

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace openitem::testing_support {

// ---- printing

namespace {

template <class T> void print_value(std::string &out, const T &value);

void print_list(std::string &out, const auto &list) {
  out += '[';
  for (const auto &element : list) print_value(out, element);
  out += ']';
}
template <class T> void print_value(std::string &out, std::span<const T> list) {
  print_list(out, list);
}
template <class T> void print_value(std::string &out, const ListView<T> &list) {
  print_list(out, list);
}
template <class T> void print_value(std::string &out, const T &value) {
  if constexpr (std::is_same_v<T, std::string_view>) {
    out += "'" + std::string(value) + "'";
  } else if constexpr (std::is_same_v<T, Date>) {
    out += value ? to_string(value) : "-";
  } else if constexpr (std::is_same_v<T, Money>) {
    out += value ? amount_text(value.minor_units()) + std::string(value.currency().code()) : "-";
  } else if constexpr (std::is_same_v<T, Currency>) {
    out += value ? std::string(value.code()) + std::to_string(value.digits()) : "-";
  } else if constexpr (std::is_same_v<T, Decimal>) {
    out += amount_text(value.coefficient()) + "e-" + std::to_string(value.scale());
  } else if constexpr (std::is_same_v<T, Percent>) {
    print_value(out, value.value);
  } else if constexpr (std::is_same_v<T, ItemRef>) {
    out += value ? text(value) : "-";
  } else if constexpr (std::is_enum_v<T> || std::is_integral_v<T>) {
    out += std::to_string(static_cast<std::uint64_t>(value));
  } else if constexpr (Described<T>) {
    out += '{';
    std::apply([&](const auto &...field) { (print_value(out, field), ...); }, fields(value));
    out += '}';
  } else {
    out += std::to_string(value.value()); // an id
  }
  out += ' ';
}

} // namespace

std::string text(const AnyRecord &record) {
  std::string out;
  std::visit([&](const auto &of_kind) { print_value(out, of_kind); }, record);
  return out;
}

std::string text(const CommandInfo &info, const AnyCommand &command) {
  std::string out(name(command));
  out += " on " + (info.effective ? to_string(info.effective) : std::string("-"));
  if (!info.actor.empty()) out += " by '" + std::string(info.actor) + "'";
  if (!info.reason.empty()) out += " because '" + std::string(info.reason) + "'";
  if (!info.idempotency_key.empty()) out += " key '" + std::string(info.idempotency_key) + "'";
  if (info.shift_from_locked) out += " shifted from what is locked";
  out += ' ';
  std::visit([&](const auto &c) { print_value(out, c); }, command);
  return out;
}

namespace {
std::set<std::pair<std::string_view, Errc>> &outcomes_seen() {
  static std::set<std::pair<std::string_view, Errc>> seen;
  return seen;
}
} // namespace

Result<Outcome> execute(Ledger &ledger, const CommandInfo &info, const AnyCommand &command) {
  auto outcome = std::visit([&](const auto &c) { return ledger.execute(info, c); }, command);
  outcomes_seen().emplace(name(command), outcome.code());
  return outcome;
}
void print_outcomes_seen() {
  for (const auto &[command, code] : outcomes_seen())
    std::printf("outcome %.*s %.*s\n", static_cast<int>(command.size()), command.data(),
                static_cast<int>(name(code).size()), name(code).data());
}
Result<DryRun> preview(Ledger &ledger, const CommandInfo &info, const AnyCommand &command) {
  return std::visit([&](const auto &c) { return ledger.preview(info, c); }, command);
}

// ---- building

namespace {

constexpr std::int32_t first_day = 738'900; // 2024-01-15

Amount power_of_ten(unsigned exponent) {
  Amount power = 1;
  while (exponent-- != 0) power *= 10;
  return power;
}

class Builder {
 public:
  Builder(BuiltCommand &out, const Model &model, const Profile &profile, Random random, const Step &step)
      : out_(out)
      , m_(model)
      , profile_(profile)
      , r_(random)
      , step_(step) {}

  void build() {
    out_.info.effective = effective_day();
    if (profile_.instants && r_.one_in(3))
      out_.info.recorded_micros = 1'700'000'000'000'000 + static_cast<std::int64_t>(step_.number) * 1'000'000;
    if (profile_.instants && r_.one_in(60)) out_.info.recorded_micros = 1; // before everything
    if (r_.one_in(4)) out_.info.actor = r_.one_in(2) ? "clerk" : "import";
    if (r_.one_in(8)) out_.info.reason = "because\nof a call";
    out_.info.shift_from_locked = profile_.locks && r_.one_in(3);
    out_.command = choose();
  }

 private:
  // ---- words, dates, amounts
  std::string_view words(std::string own) { return out_.texts.emplace_back(std::move(own)); }
  [[nodiscard]] std::string step_text() const { return std::to_string(step_.number + profile_.id_offset); }

  [[nodiscard]] Date today() const {
    return Date::unchecked(first_day + static_cast<std::int32_t>(step_.number * 2 / 3));
  }
  [[nodiscard]] Date shifted(Date date, std::int64_t days) const {
    return Date::unchecked(static_cast<std::int32_t>(date.day_number() + days));
  }
  [[nodiscard]] Date month_end(Date date) const {
    const CivilDate civil = date.civil();
    return shifted(date, static_cast<std::int64_t>(days_in_month(civil.year, civil.month)) - civil.day);
  }
  Date effective_day() {
    const std::uint64_t draw = r_.below(200);
    if (draw < 110 || step_.simple) return today();
    if (draw < 140) return month_end(shifted(today(), r_.between(-60, 10)));
    if (draw < 168) return shifted(today(), -r_.between(1, 90));
    if (draw < 188 && !m_.items().empty()) return r_.pick(m_.items()).effective;
    if (draw < 199) return shifted(today(), r_.between(1, 40));
    return {};
  }
  Date document_day() {
    if (r_.percent(65) || step_.simple) return {};
    if (r_.one_in(6) && !m_.items().empty()) return r_.pick(m_.items()).document;
    return shifted(today(), -r_.between(-5, 60));
  }
  Currency currency() {
    static const std::array<Currency, 3> iso{Currency::iso("USD").value(), Currency::iso("JPY").value(),
                                             Currency::iso("KWD").value()};
    if (!m_.registered().empty() && r_.one_in(10)) return *m_.registered().begin();
    if (profile_.mistakes != 0 && r_.one_in(300)) return Currency::custom("NONE", 2).value();
    return iso[r_.percent(70) ? 0 : r_.below(iso.size())];
  }
  Money amount(const Currency &currency, Amount exact = 0) {
    const Amount major = power_of_ten(currency.digits());
    Amount units = 0;
    const std::uint64_t draw = step_.simple ? 0 : r_.below(100);
    if (step_.simple) {
      units = exact != 0 ? exact : 100 * major;
    } else if (exact > 0 && draw < 60) {
      switch (r_.below(8)) {
      case 0:
        units = exact - 1;
        break;
      case 1:
        units = exact + 1;
        break;
      case 2:
        units = exact / 2;
        break;
      case 3:
        units = exact / 3;
        break;
      case 4:
        units = 1;
        break;
      default:
        units = exact;
      }
    } else if (draw < 70) {
      units = static_cast<Amount>(r_.between(1, 500)) * major;
    } else if (draw < 78) {
      units = static_cast<Amount>(r_.between(1, 30));
    } else if (draw < 86) {
      units = 100 * major / 3 + r_.between(0, 1);
    } else if (draw < 92) {
      units = r_.pick<Amount>({100 * major, 100 * major - 1, 100 * major + 1, 1000 * major});
    } else {
      units = static_cast<Amount>(r_.between(1, 100'000));
    }
    if (profile_.huge != 0 && !step_.simple && r_.below(100) < profile_.huge && r_.one_in(3)) {
      // Where 64 bits, or the plain amounts of a row, end; and far beyond.
      units = r_.pick<Amount>({(Amount{1} << 61) - 1, Amount{1} << 61, (Amount{1} << 61) + 1, Amount{1} << 63,
                               (Amount{1} << 64) + 1, power_of_ten(30) + 7});
      if (profile_.huge > 10)
        units = r_.pick<Amount>({Money::limit, Money::limit - 1, Money::limit / 3, units});
    }
    if (profile_.mistakes != 0 && r_.one_in(150)) units = r_.pick<Amount>({0, -1, -units});
    return Money::of_minor(std::min(units, Money::limit), currency);
  }

  // ---- whom and what
  bool wrong() { return r_.below(100) < profile_.mistakes; }
  CustomerId customer() {
    if (m_.customers().empty() || (wrong() && r_.one_in(6))) return CustomerId(9'999);
    auto at = m_.customers().begin();
    std::advance(at,
                 static_cast<std::ptrdiff_t>(r_.below(std::min<std::uint64_t>(m_.customers().size(), 4))));
    return CustomerId(at->first);
  }
  JobId job(CustomerId owner) {
    if (!profile_.jobs || r_.percent(60)) return {};
    if (wrong() && r_.one_in(4)) return r_.one_in(2) ? JobId(9'999) : JobId(1);
    std::vector<std::uint64_t> own;
    for (const auto &[id, row] : m_.jobs()) {
      if (row.customer == owner.value()) own.push_back(id);
    }
    return own.empty() ? JobId{} : JobId(r_.pick(own));
  }
  ContractId contract(CustomerId owner) {
    if (!profile_.contracts || r_.percent(92)) return {};
    if (wrong()) return ContractId(9'999);
    for (const auto &[id, row] : m_.contracts()) {
      if (row.customer == owner.value()) return ContractId(id);
    }
    return {};
  }
  std::uint64_t new_id() {
    if (profile_.always_host_ids) return profile_.id_offset + step_.number + 1;
    const std::uint64_t draw = r_.below(100);
    if (draw < 62) return 0;
    if (draw < 80) return profile_.id_offset + step_.number + 1 + r_.below(3);
    if (draw < 88) return 1000 + r_.below(100);             // where ids stop being near
    if (draw < 94) return 1'000'000'000'000 + step_.number; // a host's own numbering
    if (draw < 97) return 0xffff'fff0 + r_.below(32);       // where 32 bits end
    return wrong() ? 1 + r_.below(10) : 0;
  }
  std::string_view new_number(std::string_view prefix) {
    const std::uint64_t draw = r_.below(100);
    if (profile_.always_host_ids || draw < 45) return words(std::string(prefix) + step_text());
    if (draw < 48 && profile_.mistakes != 0) return words(std::string(prefix) + std::to_string(r_.below(40)));
    return {};
  }
  std::string_view new_external_ref() {
    if (r_.percent(85)) return {};
    if (profile_.mistakes != 0 && r_.one_in(12)) return "ref-taken";
    return words("ref-" + step_text());
  }
  // An item that a test of it likes, the newer ones rather; an unfitting one now and then.
  template <class Likes> std::size_t pick_item(Likes &&likes) {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < m_.items().size(); ++i) {
      if (likes(m_.items()[i], i)) found.push_back(i);
    }
    if (found.empty()) return nothing;
    if (r_.one_in(2)) return found[found.size() - 1 - r_.below(std::min<std::size_t>(found.size(), 6))];
    return r_.pick(found);
  }
  template <class Likes> ItemRef pick_ref(Likes &&likes) {
    if (wrong()) {
      switch (r_.below(4)) {
      case 0:
        return {r_.pick({ItemKind::invoice, ItemKind::payment, ItemKind::fee}), 77'777};
      case 1:
        if (!m_.drafts().empty()) return m_.drafts().begin()->first;
        break;
      default:
        if (!m_.items().empty()) return r_.pick(m_.items()).ref;
      }
    }
    const std::size_t item = pick_item(likes);
    if (item != nothing) return m_.items()[item].ref;
    found_nothing_ = true;
    return {ItemKind::invoice, 88'888};
  }
  // Most commands come after what they name, and after everything that happened to it.
  void come_after(const ItemRef &ref) {
    const std::size_t item = m_.find(ref);
    if (item == nothing || !out_.info.effective || r_.percent(20)) return;
    Date latest = m_.items()[item].effective;
    if (r_.percent(70)) {
      for (const ModelPortion &portion : m_.items()[item].portions) {
        for (const ModelDetail &detail : portion.details) latest = std::max(latest, detail.date);
      }
    }
    out_.info.effective = std::max(out_.info.effective, latest);
  }
  [[nodiscard]] Amount open_of(const ItemRef &ref) const {
    const std::size_t item = m_.find(ref);
    return item == nothing ? 0 : m_.remaining_now(item);
  }
  [[nodiscard]] Currency currency_of(const ItemRef &ref) {
    const std::size_t item = m_.find(ref);
    return item == nothing || (wrong() && r_.one_in(4)) ? currency() : m_.items()[item].currency;
  }

  // ---- documents
  std::span<const TermsPortion> some_terms() {
    std::vector<TermsPortion> &terms = out_.terms.emplace_back();
    const std::uint64_t portions = profile_.percent_terms ? 1 + r_.below(r_.one_in(30) ? 80 : 4) : 1;
    std::uint16_t days = r_.pick<std::uint16_t>({0, 7, 14, 30});
    for (std::uint64_t i = 0; i < portions; ++i) {
      TermsPortion portion = net_days(days);
      if (i + 1 != portions) {
        portion.share = PortionShare::percent;
        const auto hundredths = static_cast<std::int64_t>(10'000 / portions);
        portion.percent = {Decimal::of(hundredths, 2).value()};
      }
      terms.push_back(portion);
      days = static_cast<std::uint16_t>(days + r_.pick<std::uint16_t>({0, 15, 30}));
    }
    return terms;
  }
  std::span<const DocumentLine> some_lines() {
    std::vector<DocumentLine> &lines = out_.lines.emplace_back();
    const std::uint64_t count = 1 + r_.below(4);
    for (std::uint64_t i = 0; i < count; ++i) {
      DocumentLine line;
      line.product = "P";
      // One draw a statement: compilers differ in which argument they make first.
      const unsigned decimals = r_.one_in(3) ? 1 : 0;
      line.quantity = Decimal::of(r_.between(1, 40), decimals).value();
      const auto price_decimals = static_cast<unsigned>(r_.below(4));
      line.unit_price = Decimal::of(r_.between(0, 99'999), price_decimals).value();
      if (r_.one_in(4)) line.discount_percent = {Decimal::of(r_.between(1, 9'999), 2).value()};
      if (r_.percent(60)) {
        std::vector<LineTax> &taxes = out_.taxes.emplace_back();
        taxes.push_back({"T", {Decimal::of(r_.pick<std::int64_t>({1900, 700, 725, 0}), 2).value()}});
        if (r_.one_in(4)) taxes.push_back({"L", {Decimal::of(125, 2).value()}});
        line.taxes = taxes;
      }
      lines.push_back(line);
    }
    return lines;
  }
  std::span<const DuePortion> instalments(const Money &total) {
    std::vector<DuePortion> &portions = out_.portions.emplace_back();
    const Amount units = total.minor_units();
    const std::uint64_t count = units < 4 ? 1 : r_.one_in(60) ? 70 + r_.below(20) : 2 + r_.below(3);
    Date due = shifted(today(), r_.between(-20, 20));
    Amount left = units;
    for (std::uint64_t i = 0; i < count && left > 0; ++i) {
      Amount part = i + 1 == count ? left : std::max<Amount>(units / static_cast<Amount>(count), 1);
      if (profile_.mistakes != 0 && r_.one_in(200)) ++part; // does not sum to the total
      portions.push_back({Money::of_minor(std::min(part, left), total.currency()), due});
      left -= portions.back().amount.minor_units();
      due = shifted(due, profile_.mistakes != 0 && r_.one_in(100) ? -3 : r_.pick<std::int64_t>({0, 15, 30}));
    }
    return portions;
  }
  Invoice invoice(std::string_view prefix) {
    Invoice invoice;
    invoice.id = InvoiceId(new_id());
    invoice.number = new_number(prefix);
    invoice.customer = customer();
    invoice.job = job(invoice.customer);
    invoice.contract = contract(invoice.customer);
    invoice.document_date = document_day();
    invoice.external_ref = new_external_ref();
    if (r_.one_in(8)) invoice.salesperson = "Sam";
    if (r_.one_in(8)) invoice.notes = "call before noon";
    const Currency money = currency();
    if (profile_.lines && r_.percent(15)) {
      invoice.lines = some_lines();
      invoice.currency = money;
      if (r_.one_in(4)) invoice.tax_scope = TaxScope::line;
    } else {
      invoice.total = amount(money);
      if (r_.one_in(40)) invoice.total = Money::zero(money);
    }
    const std::uint64_t draw = r_.below(100);
    if (draw < 30)
      invoice.due = shifted(today(), r_.between(-40, 60));
    else if (draw < 45)
      invoice.terms = some_terms();
    else if (draw < 60 && invoice.lines.empty())
      invoice.portions = instalments(invoice.total);
    return invoice;
  }
  Payment payment() {
    Payment payment;
    payment.id = PaymentId(new_id());
    payment.number = new_number("PAY-");
    payment.customer = customer();
    payment.job = job(payment.customer);
    payment.external_ref = new_external_ref();
    if (r_.one_in(3)) payment.method = "card";
    const std::size_t debit = pick_item([&](const ModelItem &row, std::size_t i) {
      return row.debit() && row.customer == payment.customer.value() && m_.remaining_now(i) > 0;
    });
    if (debit != nothing && r_.percent(70)) {
      Amount open = m_.remaining_now(debit);
      if (r_.one_in(3)) { // several documents at once
        for (std::size_t i = 0; i < m_.items().size(); ++i) {
          const ModelItem &row = m_.items()[i];
          if (i != debit && row.debit() && row.customer == payment.customer.value() &&
              row.currency == m_.items()[debit].currency && r_.one_in(2))
            open = std::min(open + m_.remaining_now(i), Money::limit / 2);
        }
      }
      payment.amount = amount(m_.items()[debit].currency, open);
    } else {
      payment.amount = amount(currency());
    }
    return payment;
  }
  Credit credit() {
    Credit credit;
    credit.id = new_id();
    credit.number = new_number("CR-");
    credit.customer = customer();
    credit.job = job(credit.customer);
    credit.contract = contract(credit.customer);
    credit.document_date = document_day();
    credit.external_ref = new_external_ref();
    return credit;
  }

  // ---- settling
  std::span<const Target> some_targets(std::uint64_t customer, const Currency &currency, Amount there) {
    std::vector<Target> &targets = out_.targets.emplace_back();
    const std::uint64_t count = 1 + r_.below(r_.one_in(3) ? 3 : 1);
    for (std::uint64_t i = 0; i < count; ++i) {
      const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t at) {
        return row.debit() && row.customer == customer && row.currency == currency &&
               m_.remaining_now(at) > 0;
      });
      come_after(ref);
      Target target{ref, {}};
      if (r_.percent(70)) {
        const Amount open = open_of(ref);
        const auto fitting = there > 0 && r_.one_in(2) ? std::min(open, there) : open;
        target.amount = amount(currency_of(ref), fitting);
      }
      targets.push_back(target);
    }
    return targets;
  }
  Strategy strategy() {
    if (!profile_.proportional)
      return r_.pick({Strategy::oldest_first, Strategy::due_date, Strategy::smallest, Strategy::largest});
    return r_.pick({Strategy::oldest_first, Strategy::oldest_first, Strategy::due_date, Strategy::smallest,
                    Strategy::largest, Strategy::proportional});
  }
  Settlement settlement(const Payment &payment) {
    Settlement how;
    const std::uint64_t draw = r_.below(100);
    if (draw < 30 && profile_.strategies) {
      how.strategy = strategy();
      how.only_this_credit = r_.one_in(3);
    } else if (draw < 65 && payment.amount) {
      how.strategy = Strategy::chosen;
      how.targets =
          some_targets(payment.customer.value(), payment.amount.currency(), payment.amount.minor_units());
      how.cap = r_.one_in(3);
    }
    return how;
  }

  // ---- the choice
  AnyCommand choose() {
    if (profile_.customer_id != 0 && m_.customers().empty()) return create_customer();
    if (m_.customers().empty() || (m_.customers().size() < profile_.customers && r_.one_in(20)))
      return create_customer();
    struct Choice {
      unsigned weight;
      AnyCommand (Builder::*make)();
      bool allowed;
    };
    const auto choices = std::to_array<Choice>({
        {22, &Builder::issue_invoice, true},
        {20, &Builder::record_payment, true},
        {8, &Builder::apply_credit, true},
        {6, &Builder::settle, profile_.strategies},
        {6, &Builder::unapply, profile_.unapply},
        {5, &Builder::void_item, true},
        {4, &Builder::reverse_payment, true},
        {3, &Builder::reinstate, true},
        {4, &Builder::refund, true},
        {3, &Builder::write_off, true},
        {2, &Builder::recover_write_off, true},
        {6, &Builder::issue_credit_memo, true},
        {5, &Builder::adjust_account_credit, true},
        {3, &Builder::mark_paid, true},
        {7, &Builder::change_due, true},
        {2, &Builder::issue_debit_note, true},
        {2, &Builder::record_opening, true},
        {3, &Builder::draft_invoice, profile_.drafts},
        {2, &Builder::draft_payment, profile_.drafts},
        {1, &Builder::delete_draft, profile_.drafts},
        {4, &Builder::post_draft, profile_.drafts},
        {2, &Builder::change_customer, profile_.masters},
        {2, &Builder::create_job, profile_.jobs},
        {1, &Builder::change_job, profile_.jobs && profile_.masters},
        {1, &Builder::save_contract, profile_.contracts},
        {1, &Builder::change_settings, profile_.masters},
        {1, &Builder::register_currency, profile_.masters},
        {1, &Builder::drop_keys, profile_.keys},
        {2, &Builder::lock_period, profile_.locks},
        {2, &Builder::grant_lock_exception, profile_.locks},
        {1, &Builder::withdraw_lock_exception, profile_.locks},
        {3, &Builder::save_record, profile_.records},
        {1, &Builder::delete_record, profile_.records},
    });
    unsigned total = 0;
    for (const Choice &choice : choices) total += choice.allowed ? choice.weight : 0;
    std::uint64_t draw = r_.below(total);
    for (const Choice &choice : choices) {
      if (!choice.allowed) continue;
      if (draw < choice.weight) {
        AnyCommand command = (this->*choice.make)();
        return found_nothing_ && r_.percent(90) ? issue_invoice() : command;
      }
      draw -= choice.weight;
    }
    return issue_invoice();
  }

  AnyCommand create_customer() {
    Customer customer;
    customer.id = CustomerId(profile_.customer_id);
    if (profile_.customer_id == 0 && r_.one_in(4))
      customer.id = CustomerId(r_.pick<std::uint64_t>({2, 50, 70'000}));
    customer.code = new_number("C-");
    customer.name = "Acme & Söhne";
    customer.external_ref = new_external_ref();
    if (profile_.masters) {
      customer.status = r_.one_in(5) ? CustomerStatus::prospect : CustomerStatus::active;
      customer.partial_payments = r_.one_in(6)   ? PartialPayments::refuse
                                  : r_.one_in(4) ? PartialPayments::allow
                                                 : PartialPayments::inherit;
      if (r_.one_in(3)) customer.currency = currency();
      if (r_.one_in(3)) customer.terms = some_terms();
      if (r_.one_in(3)) customer.salesperson = "Alex";
      if (r_.one_in(5)) customer.parent = this->customer();
      if (r_.one_in(6)) customer.credit_limit = amount(currency());
      if (r_.one_in(6)) customer.established = shifted(today(), -1000);
    }
    return CreateCustomer{customer};
  }
  AnyCommand change_customer() {
    const CustomerId id = customer();
    const AnyCommand fresh = create_customer();
    Customer changed = std::get<CreateCustomer>(fresh).customer;
    changed.id = id;
    if (r_.one_in(6)) changed.status = r_.pick({CustomerStatus::inactive, CustomerStatus::not_used});
    if (r_.one_in(4)) changed.parent = customer();
    return ChangeCustomer{changed};
  }
  AnyCommand create_job() {
    Job job;
    job.id = JobId(new_id());
    job.customer = customer();
    job.code = new_number("J-");
    job.name = "Roof";
    job.external_ref = new_external_ref();
    return CreateJob{job};
  }
  AnyCommand change_job() {
    const AnyCommand fresh = create_job();
    Job changed = std::get<CreateJob>(fresh).job;
    const std::size_t count = m_.jobs().size();
    if (count != 0 && !wrong()) {
      auto at = m_.jobs().begin();
      std::advance(at, static_cast<std::ptrdiff_t>(r_.below(count)));
      changed.id = JobId(at->first);
      if (!wrong()) changed.customer = CustomerId(at->second.customer);
    }
    changed.status = r_.pick(
        {JobStatus::active, JobStatus::active, JobStatus::inactive, JobStatus::cancelled, JobStatus::closed});
    return ChangeJob{changed};
  }
  AnyCommand save_contract() {
    Contract contract;
    contract.id = ContractId(new_id());
    contract.customer = customer();
    contract.job = job(contract.customer);
    contract.number = new_number("K-");
    contract.starts = today();
    if (r_.one_in(2)) contract.ends = shifted(today(), r_.between(-2, 300));
    contract.external_ref = new_external_ref();
    if (!m_.contracts().empty() && r_.one_in(2)) {
      contract.id = ContractId(m_.contracts().begin()->first);
      if (!wrong()) contract.customer = CustomerId(m_.contracts().begin()->second.customer);
      return ChangeContract{contract};
    }
    return CreateContract{contract};
  }
  AnyCommand change_settings() {
    Settings settings = m_.settings();
    switch (r_.below(6)) {
    case 0:
      settings.rounding =
          r_.pick({Rounding::half_up, Rounding::half_even, Rounding::down, Rounding::up, Rounding::floor,
                   Rounding::ceiling, Rounding::half_down, Rounding::unnecessary});
      break;
    case 1:
      settings.tax_scope = r_.pick({TaxScope::document, TaxScope::line});
      break;
    case 2:
      settings.partial_payments = r_.percent(80);
      break;
    case 3:
      settings.new_documents_take_open_credit = profile_.open_credit_settings && r_.one_in(2);
      break;
    case 4:
      settings.surplus_credit_settles_oldest = profile_.open_credit_settings && r_.one_in(2);
      break;
    default:
      settings.prospects_become_active = r_.one_in(2);
    }
    if (profile_.mistakes != 0 && r_.one_in(30)) settings.unique_numbers = !settings.unique_numbers;
    return ChangeSettings{settings};
  }
  AnyCommand register_currency() {
    if (r_.one_in(8)) return RegisterCurrency{Currency::custom("USD", 3).value()};
    return RegisterCurrency{Currency::custom("PTS", r_.one_in(6) ? 4 : 0).value()};
  }

  AnyCommand issue_invoice() { return IssueInvoice{invoice("INV-")}; }
  AnyCommand issue_debit_note() { return IssueDebitNote{invoice("DN-")}; }
  AnyCommand record_opening() {
    return RecordOpening{r_.one_in(2) ? ItemKind::opening_debit : ItemKind::opening_credit, invoice("OB-")};
  }
  AnyCommand record_payment() {
    RecordPayment command{payment(), {}};
    command.settlement = settlement(command.payment);
    return command;
  }
  AnyCommand draft_invoice() {
    DraftInvoice command{invoice("INV-"), r_.pick({DraftState::unapproved, DraftState::unposted_draw,
                                                   DraftState::unposted_receivable})};
    command.invoice.lines = {};
    if (!command.invoice.currency && !command.invoice.total) command.invoice.currency = currency();
    if (!m_.drafts().empty() && r_.one_in(3) && m_.drafts().begin()->first.kind == ItemKind::invoice)
      command.invoice.id = InvoiceId(m_.drafts().begin()->first.id); // replaces it
    return command;
  }
  AnyCommand draft_payment() { return DraftPayment{payment()}; }
  ItemRef some_draft() {
    if (m_.drafts().empty() || wrong()) return ItemRef(ItemKind::invoice, 1 + r_.below(20));
    auto at = m_.drafts().begin();
    std::advance(at, static_cast<std::ptrdiff_t>(r_.below(m_.drafts().size())));
    return at->first;
  }
  AnyCommand delete_draft() { return DeleteDraft{some_draft()}; }
  AnyCommand post_draft() {
    PostDraft command{some_draft(), new_number("INV-"), {}};
    const auto at = m_.drafts().find(command.draft);
    if (at != m_.drafts().end() && at->first.kind == ItemKind::payment) {
      Payment like;
      like.customer = CustomerId(at->second.customer);
      like.amount = Money::of_minor(at->second.total, at->second.currency);
      command.settlement = settlement(like);
    }
    return command;
  }
  AnyCommand mark_paid() {
    MarkPaid command;
    const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t i) {
      return row.ref.kind == ItemKind::invoice && m_.remaining_now(i) > 0;
    });
    command.invoice = InvoiceId(ref.id);
    come_after(ref);
    command.payment = payment();
    command.payment.customer = {};
    command.payment.job = {};
    command.payment.amount = {};
    if (r_.one_in(4)) command.payment.amount = amount(currency_of(ref), open_of(ref));
    command.payment.method = wrong() ? "" : "cash";
    return command;
  }
  // Displacing a write-off makes a smaller one, whose id is always the ledger's.
  [[nodiscard]] bool is_written_off(const ItemRef &ref) const {
    return std::any_of(m_.items().begin(), m_.items().end(), [&](const ModelItem &row) {
      return row.ref.kind == ItemKind::write_off && row.about == ref && !row.reversed;
    });
  }
  // Lines with a tax of the invoice, of which the memo then takes back its part.
  void credit_a_tax(IssueCreditMemo &command, const ItemRef &ref) {
    const std::size_t at = m_.find(ref);
    if (at >= m_.items().size() || m_.items()[at].taxes.empty()) return;
    const ModelItem *invoice = &m_.items()[at];
    auto tax = invoice->taxes.begin();
    std::advance(tax, static_cast<std::ptrdiff_t>(r_.below(invoice->taxes.size())));
    std::vector<LineTax> &taxes = out_.taxes.emplace_back();
    taxes.push_back({tax->first.first == "T" ? "T" : "L", {Decimal::of(tax->first.second, 2).value()}});
    const Amount base = tax->second.base;
    std::vector<DocumentLine> &lines = out_.lines.emplace_back();
    for (std::uint64_t left = 1 + r_.below(2); left != 0; --left) {
      DocumentLine line;
      line.product = "P";
      line.unit_price =
          Decimal::of(r_.one_in(3) ? base : base / r_.between(1, 9), invoice->currency.digits()).value();
      line.taxes = taxes;
      lines.push_back(line);
    }
    command.credit.lines = lines;
    command.credit.currency = invoice->currency;
    command.credit.amount = {};
  }
  AnyCommand issue_credit_memo() {
    IssueCreditMemo command;
    command.credit = credit();
    const Currency money = currency();
    if (r_.percent(60)) {
      const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t) {
        return row.ref.kind == ItemKind::invoice && row.customer == command.credit.customer.value();
      });
      command.invoice = InvoiceId(ref.id);
      come_after(ref);
      command.displace_payments = r_.one_in(2) && !(profile_.always_host_ids && is_written_off(ref));
      command.credit.job = {};
      command.credit.amount = amount(currency_of(ref), open_of(ref));
      if (command.credit.amount.is_zero()) command.credit.amount = amount(command.credit.amount.currency());
      if (profile_.lines && r_.one_in(2)) credit_a_tax(command, ref);
      if (r_.one_in(4) && !profile_.always_host_ids)
        command.refund = amount(currency_of(ref), command.credit.amount.minor_units());
    } else if (profile_.lines && r_.one_in(3)) {
      command.credit.lines = some_lines();
      command.credit.currency = money;
    } else {
      command.credit.amount = amount(money);
    }
    if (command.refund) command.refund_number = new_number("RF-");
    return command;
  }
  AnyCommand adjust_account_credit() {
    AdjustAccountCredit command;
    command.credit = credit();
    Amount available = 0;
    Currency money = currency();
    for (std::size_t i = 0; i < m_.items().size(); ++i) {
      const ModelItem &row = m_.items()[i];
      if (!row.debit() && row.customer == command.credit.customer.value() && row.currency == money)
        available = std::min(available + m_.remaining_now(i), Money::limit / 2);
    }
    if (r_.one_in(2))
      command.change = -amount(money, available);
    else
      command.change = amount(money);
    return command;
  }
  AnyCommand apply_credit() {
    ApplyCredit command;
    const auto has_open_debit = [&](const ModelItem &credit) {
      for (std::size_t i = 0; i < m_.items().size(); ++i) {
        const ModelItem &row = m_.items()[i];
        if (row.debit() && row.customer == credit.customer && row.currency == credit.currency &&
            m_.remaining_now(i) > 0)
          return true;
      }
      return false;
    };
    command.credit = pick_ref([&](const ModelItem &row, std::size_t i) {
      return !row.debit() && m_.remaining_now(i) > 0 && has_open_debit(row);
    });
    come_after(command.credit);
    const std::size_t at = m_.find(command.credit);
    if (at != nothing) {
      command.targets = some_targets(m_.items()[at].customer, m_.items()[at].currency, m_.remaining_now(at));
    } else {
      command.targets = some_targets(1, currency(), 0);
    }
    command.cap = r_.one_in(4);
    return command;
  }
  AnyCommand settle() {
    Settle command;
    command.customer = customer();
    command.currency = currency();
    command.job = job(command.customer);
    command.settlement.strategy = strategy();
    const auto credit_of = [&](const ModelItem &row, std::size_t i) {
      return !row.debit() && row.customer == command.customer.value() && row.currency == command.currency &&
             m_.remaining_now(i) > 0;
    };
    if (r_.one_in(4)) {
      std::vector<ItemRef> &credits = out_.refs.emplace_back();
      for (std::uint64_t i = 1 + r_.below(3); i != 0; --i) credits.push_back(pick_ref(credit_of));
      command.credits = credits;
    }
    if (r_.one_in(5)) {
      command.settlement.strategy = Strategy::chosen;
      command.settlement.targets = some_targets(command.customer.value(), command.currency, 0);
      command.settlement.cap = r_.one_in(3);
    } else if (r_.one_in(5)) {
      command.at_most = amount(command.currency);
    }
    return command;
  }
  AnyCommand unapply() {
    Unapply command;
    std::vector<std::size_t> live;
    for (std::size_t i = 0; i < m_.groups().size(); ++i) {
      if (!m_.groups()[i].undone || r_.one_in(20)) live.push_back(i);
    }
    if (live.empty() || wrong()) {
      command.application = 1 + r_.below(m_.last_sequence() + 2);
      return command;
    }
    const ModelGroup &group = m_.groups()[r_.pick(live)];
    command.application = group.sequence;
    if (r_.percent(80)) out_.info.effective = std::max(out_.info.effective, group.date);
    if (r_.one_in(3)) command.keep = amount(m_.items()[group.debit].currency, group.total() / 2);
    return command;
  }
  AnyCommand void_item() {
    VoidItem command;
    command.item = pick_ref([&](const ModelItem &row, std::size_t) {
      return !row.reversed && row.ref.kind != ItemKind::payment && row.ref.kind != ItemKind::write_off &&
             !(row.ref.kind == ItemKind::refund && r_.one_in(2));
    });
    command.unapply = r_.percent(60);
    command.memos = r_.one_in(5);
    come_after(command.item);
    return command;
  }
  AnyCommand reverse_payment() {
    ReversePayment command;
    const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t) {
      return row.ref.kind == ItemKind::payment && !row.reversed;
    });
    command.payment = PaymentId(ref.id);
    come_after(ref);
    command.kind =
        r_.pick({ReversalKind::insufficient_funds, ReversalKind::chargeback, ReversalKind::payment_reversed});
    if (r_.one_in(2) && !profile_.always_host_ids) { // a fee's id is always the ledger's
      command.fee.amount = amount(currency());
      command.fee.number = new_number("FEE-");
      if (r_.one_in(2)) command.fee.due = shifted(today(), r_.between(0, 30));
    }
    return command;
  }
  AnyCommand reinstate() {
    const Reinstate command{pick_ref([&](const ModelItem &row, std::size_t) { return row.reversed; })};
    come_after(command.item);
    return command;
  }
  AnyCommand refund() {
    Refund command;
    command.credit = pick_ref([&](const ModelItem &row, std::size_t i) {
      return !row.debit() && (m_.remaining_now(i) > 0 || !row.groups.empty());
    });
    come_after(command.credit);
    const std::size_t at = m_.find(command.credit);
    command.unapply = r_.one_in(2);
    Amount exact = open_of(command.credit);
    if (at != nothing && command.unapply) exact = r_.one_in(2) ? m_.items()[at].total() : exact + 1;
    command.amount = amount(currency_of(command.credit), exact);
    command.id = new_id();
    command.number = new_number("RF-");
    return command;
  }
  AnyCommand write_off() {
    WriteOff command;
    command.item =
        pick_ref([&](const ModelItem &row, std::size_t i) { return row.debit() && m_.remaining_now(i) > 0; });
    come_after(command.item);
    if (r_.one_in(2)) command.amount = amount(currency_of(command.item), open_of(command.item));
    command.id = new_id();
    command.number = new_number("WO-");
    return command;
  }
  // To a date of the item's own now and then, and back.
  AnyCommand change_due() {
    ChangeDue command;
    command.item =
        pick_ref([&](const ModelItem &row, std::size_t i) { return row.debit() && m_.remaining_now(i) > 0; });
    if (r_.one_in(2)) come_after(command.item);
    command.due = shifted(today(), r_.between(-30, 120));
    if (r_.one_in(12)) command.due = {};
    const std::size_t at = m_.find(command.item);
    if (at == nothing) return command;
    const auto &portions = m_.items()[at].portions;
    if (r_.one_in(3)) command.due = r_.pick(portions).due;
    if (r_.one_in(3)) command.from = r_.pick(portions).due;
    return command;
  }
  AnyCommand recover_write_off() {
    const ItemRef ref = pick_ref([&](const ModelItem &row, std::size_t) {
      return row.ref.kind == ItemKind::write_off && !row.reversed;
    });
    come_after(ref);
    return RecoverWriteOff{ref.id};
  }
  CommandClass some_class() { return static_cast<CommandClass>(r_.below(5)); }
  AnyCommand lock_period() {
    LockPeriod command{some_class(), shifted(today(), -r_.between(5, 90))};
    if (r_.one_in(8)) command.through = {};
    if (r_.one_in(8) && !m_.items().empty()) command.through = r_.pick(m_.items()).effective;
    return command;
  }
  AnyCommand grant_lock_exception() {
    GrantLockException command;
    command.of = some_class();
    if (r_.one_in(2)) command.actor = "clerk";
    if (r_.one_in(2)) command.from = shifted(today(), -r_.between(0, 60));
    if (r_.one_in(2)) command.to = shifted(today(), -r_.between(0, 60));
    if (r_.one_in(3)) command.expires_micros = 1'700'000'000'000'000 + r_.between(0, 200) * 1'000'000;
    return command;
  }
  AnyCommand withdraw_lock_exception() {
    if (m_.lock_exceptions().empty() || wrong())
      return WithdrawLockException{r_.below(m_.last_sequence() + 2)};
    return WithdrawLockException{r_.pick(m_.lock_exceptions()).granted};
  }
  // ---- records without figures, from their descriptions
  template <class Visit> void for_a_kind_with_commands(const Visit &visit) {
    std::uint64_t kinds = 0;
    for_each_kind_with_commands([&]<class T>() { ++kinds; });
    std::uint64_t left = r_.below(kinds);
    for_each_kind_with_commands([&]<class T>() {
      if (left-- == 0) visit.template operator()<T>();
    });
  }
  // Of this kind, not deleted, as a rule.
  const ModelRecord *known_record(EntityKind kind) {
    std::vector<const ModelRecord *> known;
    for (const auto &[key, record] : m_.records()) {
      if (key.first == kind && (!record.deleted || wrong())) known.push_back(&record);
    }
    return known.empty() ? nullptr : r_.pick(known);
  }
  AnyCommand save_record() {
    AnyCommand command;
    for_a_kind_with_commands([&]<class T>() {
      T record;
      for_each_index<T>([&]<std::size_t Index>() {
        constexpr auto &of = member_at<T, Index>;
        auto &member = record.*of.at;
        if constexpr (text_kind(of.role).has_value()) {
          if (r_.one_in(2)) member = words(std::string(of.name) + " " + step_text());
        } else if constexpr (of.role == Role::owner) {
          member = customer();
        } else if constexpr (of.role == Role::only_one) {
          member = r_.one_in(3);
        }
      });
      const ModelRecord *known = known_record(kind_of<T>);
      if (known == nullptr || r_.one_in(2)) {
        record.id = decltype(record.id)(new_id());
        command = CreateRecord<T>{record};
      } else {
        record.id = std::get<T>(known->newest()).id;
        if (!wrong()) record.customer = CustomerId(known->customer);
        command = ChangeRecord<T>{record};
      }
    });
    return command;
  }
  AnyCommand delete_record() {
    AnyCommand command;
    for_a_kind_with_commands([&]<class T>() {
      const ModelRecord *known = known_record(kind_of<T>);
      if (known == nullptr) found_nothing_ = true;
      command = DeleteRecord<T>{known == nullptr ? decltype(T::id)(7) : std::get<T>(known->newest()).id};
    });
    return command;
  }
  AnyCommand drop_keys() { return DropIdempotencyKeys{r_.below(m_.last_sequence() + (wrong() ? 10 : 2))}; }

  BuiltCommand &out_;
  const Model &m_;
  const Profile &profile_;
  Random r_;
  const Step &step_;
  bool found_nothing_ = false;
};

} // namespace

Settings Generator::first_settings() const {
  Random random = Random::stream(seed_, UINT64_MAX);
  Settings settings;
  if (!profile_.masters) return settings;
  settings.rounding =
      random.pick({Rounding::half_up, Rounding::half_up, Rounding::half_even, Rounding::down});
  settings.new_documents_take_open_credit = profile_.open_credit_settings && random.one_in(4);
  settings.surplus_credit_settles_oldest = profile_.open_credit_settings && random.one_in(4);
  settings.partial_payments = !random.one_in(6);
  settings.unique_numbers = !random.one_in(8);
  return settings;
}

std::shared_ptr<const BuiltCommand> Generator::build(const Model &model, const Step &step) {
  Random random = Random::stream(seed_, step.number);
  const bool keyed = profile_.keys && random.percent(12);
  if (keyed && !keyed_.empty() && random.percent(35)) {
    // A retry: the same command again, perhaps recorded later; or another one under a key that is taken.
    const auto &earlier = random.pick(keyed_);
    auto again = std::make_shared<BuiltCommand>();
    if (random.percent(75)) {
      again->info = earlier->info;
      again->command = earlier->command;
      again->like = earlier;
      if (again->info.recorded_micros != 0)
        again->info.recorded_micros = std::max<std::int64_t>(model.last_instant(), 1);
    } else {
      Builder(*again, model, profile_, random, step).build();
      again->info.idempotency_key = earlier->info.idempotency_key;
      again->like = earlier;
    }
    return again;
  }
  auto built = std::make_shared<BuiltCommand>();
  Builder(*built, model, profile_, random, step).build();
  if (keyed) {
    built->info.idempotency_key = built->texts.emplace_back("key-" + std::to_string(step.number));
    keyed_.push_back(built);
  }
  return built;
}

// ---- variations

namespace {

Money times(const Money &money, unsigned k) {
  return money ? Money::of_minor(money.minor_units() * power_of_ten(k), money.currency()) : money;
}
void scale(Invoice &invoice, unsigned k, BuiltCommand &owner) {
  invoice.total = times(invoice.total, k);
  std::vector<DuePortion> &portions =
      owner.portions.emplace_back(invoice.portions.begin(), invoice.portions.end());
  for (DuePortion &portion : portions) portion.amount = times(portion.amount, k);
  invoice.portions = portions;
}
std::span<const Target> scaled_targets(std::span<const Target> from, unsigned k, BuiltCommand &owner) {
  std::vector<Target> &targets = owner.targets.emplace_back(from.begin(), from.end());
  for (Target &target : targets) target.amount = times(target.amount, k);
  return targets;
}

} // namespace

AnyCommand scaled(const AnyCommand &command, unsigned k, BuiltCommand &owner) {
  AnyCommand copy = command;
  std::visit(
      [&](auto &c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, CreateCustomer> || std::is_same_v<T, ChangeCustomer>)
          c.customer.credit_limit = times(c.customer.credit_limit, k);
        if constexpr (std::is_same_v<T, DraftInvoice> || std::is_same_v<T, IssueInvoice>)
          scale(c.invoice, k, owner);
        if constexpr (std::is_same_v<T, IssueDebitNote>) scale(c.note, k, owner);
        if constexpr (std::is_same_v<T, RecordOpening>) scale(c.document, k, owner);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, MarkPaid> ||
                      std::is_same_v<T, DraftPayment>)
          c.payment.amount = times(c.payment.amount, k);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, PostDraft> ||
                      std::is_same_v<T, Settle>)
          c.settlement.targets = scaled_targets(c.settlement.targets, k, owner);
        if constexpr (std::is_same_v<T, ApplyCredit>) c.targets = scaled_targets(c.targets, k, owner);
        if constexpr (std::is_same_v<T, IssueCreditMemo>) {
          c.credit.amount = times(c.credit.amount, k);
          c.refund = times(c.refund, k);
        }
        if constexpr (std::is_same_v<T, AdjustAccountCredit>) c.change = times(c.change, k);
        if constexpr (std::is_same_v<T, Settle>) c.at_most = times(c.at_most, k);
        if constexpr (std::is_same_v<T, Unapply>) c.keep = times(c.keep, k);
        if constexpr (std::is_same_v<T, ReversePayment>) c.fee.amount = times(c.fee.amount, k);
        if constexpr (std::is_same_v<T, Refund> || std::is_same_v<T, WriteOff>) c.amount = times(c.amount, k);
      },
      copy);
  return copy;
}

AnyCommand with_customer(const AnyCommand &command, CustomerId customer) {
  AnyCommand copy = command;
  const auto set = [&](CustomerId &id) {
    if (id) id = customer;
  };
  std::visit(
      [&](auto &c) {
        using T = std::decay_t<decltype(c)>;
        if constexpr (std::is_same_v<T, CreateCustomer> || std::is_same_v<T, ChangeCustomer>)
          set(c.customer.id);
        if constexpr (std::is_same_v<T, CreateJob> || std::is_same_v<T, ChangeJob>) set(c.job.customer);
        if constexpr (std::is_same_v<T, DraftInvoice> || std::is_same_v<T, IssueInvoice>)
          set(c.invoice.customer);
        if constexpr (std::is_same_v<T, IssueDebitNote>) set(c.note.customer);
        if constexpr (std::is_same_v<T, RecordOpening>) set(c.document.customer);
        if constexpr (std::is_same_v<T, RecordPayment> || std::is_same_v<T, MarkPaid> ||
                      std::is_same_v<T, DraftPayment>)
          set(c.payment.customer);
        if constexpr (std::is_same_v<T, IssueCreditMemo> || std::is_same_v<T, AdjustAccountCredit>)
          set(c.credit.customer);
        if constexpr (std::is_same_v<T, Settle>) set(c.customer);
        if constexpr (requires { c.record.customer; }) set(c.record.customer);
      },
      copy);
  return copy;
}

} // namespace openitem::testing_support
