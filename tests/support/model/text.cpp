// What the model prints: equal lines stand for equal events.
#include "support/model.hpp"
#include "support/print_described.hpp"

namespace openitem::testing_support {

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

std::string text(const AnyRecord &record) {
  std::string out;
  std::visit([&](const auto &of_kind) { print_value(out, of_kind); }, record);
  return out;
}

namespace {

std::string day(Date date) {
  return date ? std::to_string(date.day_number()) : std::string("-");
}
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
           ".." + day(e.ends) + " ref '" + std::string(e.external_ref) + "' terms " +
           std::to_string(e.terms.size());
  }
  std::string operator()(const DraftSaved &e) const {
    return "draft " + text(e.ref) + " state " + std::to_string(static_cast<int>(e.state)) + " customer " +
           std::to_string(e.customer.value()) + " job " + std::to_string(e.job.value()) + " '" +
           std::string(e.number) + "' total " + text_of(e.total) + " " + std::string(e.currency.code()) +
           " document " + day(e.document_date) + " due " + day(e.due) + text_of(e.portions) + " ref '" +
           std::string(e.facts.external_ref) + "' by '" + std::string(e.facts.method) + "' '" +
           std::string(e.facts.transaction_id) + "' range " + std::to_string(e.facts.number_range.value());
  }
  std::string operator()(const DraftDeleted &e) const { return "deleted " + text(e.ref); }
  std::string operator()(const ItemIssued &e) const {
    return "issued " + text(e.ref) + " customer " + std::to_string(e.customer.value()) + " job " +
           std::to_string(e.job.value()) + " '" + std::string(e.number) + "' effective " + day(e.effective) +
           " document " + day(e.document_date) + text_of(e.portions) + " about " +
           (e.facts.about ? text(e.facts.about) : "-") + " contract " +
           std::to_string(e.facts.contract.value()) + " ref '" + std::string(e.facts.external_ref) +
           "' sold by '" + std::string(e.facts.salesperson) + "' by '" + std::string(e.facts.method) + "' '" +
           std::string(e.facts.transaction_id) + "' range " + std::to_string(e.facts.number_range.value()) +
           text_of_group(e.group);
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

} // namespace openitem::testing_support
