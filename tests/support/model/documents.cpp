// What a document comes to, and when it is due.
#include "support/model/amounts.hpp"
#include "support/model/decider.hpp"

#include <algorithm>

namespace openitem::testing_support {

namespace {

// What live memos about an invoice have credited of a tax.
ModelItem::Tax credited_before(const Model &m, const ItemRef &invoice,
                               const ModelItem::Taxes::key_type &key) {
  ModelItem::Tax before;
  for (const ModelItem &memo : m.items()) {
    if (memo.ref.kind != ItemKind::credit_memo || memo.about != invoice || memo.reversed) continue;
    const auto at = memo.taxes.find(key);
    if (at == memo.taxes.end()) continue;
    before.base += at->second.base;
    before.tax += at->second.tax;
  }
  return before;
}
// What a memo takes back of each tax: what makes the credited tax right in all, and no more than there is.
bool take_back_taxes(const Model &m, const ModelItem &invoice, TaxScope scope, Sums &sums) {
  for (auto &[key, own] : sums.taxes) {
    const ModelItem::Tax before = credited_before(m, invoice.ref, key);
    if (scope == TaxScope::document) {
      const auto in_all = rounded_product(before.base + own.base, key.second, 10'000, m.settings().rounding);
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

} // namespace

Amount Decider::creditable(const ModelItem &invoice) const {
  Amount left = invoice.total();
  for (const ModelItem &memo : m.items_) {
    if (memo.ref.kind == ItemKind::credit_memo && memo.about == invoice.ref && !memo.reversed)
      left -= memo.total();
  }
  return std::max<Amount>(left, 0);
}

Decider::Document Decider::document(const ModelCustomer *owner, Currency said,
                                    const ListView<DocumentLine> &lines, TaxScope scope, const Money &total,
                                    bool total_needed, const ModelItem *credited) {
  Document result;
  result.currency = said ? said : total.currency();
  if (!result.currency && owner != nullptr) result.currency = owner->currency;
  if (!result.currency) {
    no(Errc::missing);
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
    if (!total && total_needed) no(Errc::missing);
    result.total = total ? total.minor_units() : Amount{0};
  } else {
    const bool as_invoiced = credited != nullptr && credited->has_lines;
    if (m.settings_.tax_scope == TaxScope::line && !as_invoiced) scope = TaxScope::line;
    auto sums = added_up(lines, result.currency.digits(), m.settings_.rounding, scope);
    if (sums && sums->total() < 0) no(Errc::total_negative);
    if (!sums || (credited != nullptr && !take_back_taxes(m, *credited, scope, *sums))) {
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

std::vector<DuePortion> Decider::by_terms(const std::vector<ModelTerm> &terms, Amount total,
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
    portions.push_back({Money::of_minor(part, currency), Date::unchecked(base.day_number() + terms[i].days)});
  }
  return portions;
}

void Decider::check_portions(const ListView<DuePortion> &portions, const Document &doc) {
  Amount sum = 0;
  bool comparable = true;
  for (std::size_t i = 0; i < portions.size(); ++i) {
    if (!portions[i].due) no(Errc::missing);
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

} // namespace openitem::testing_support
