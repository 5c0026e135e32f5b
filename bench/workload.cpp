#include "workload.hpp"

#include "random.hpp"

#include "openitem/base/int128.hpp"

#include <algorithm>
#include <numeric>

namespace openitem::bench {

namespace {

constexpr std::int32_t day_count = last_day - first_day + 1;

// Lets a customer of rank r be met about r^-0.8 as often as the first: its rank is the fifth power of a
// number drawn evenly. 32 binary places, so that every machine draws the same.
class SkewedRanks {
 public:
  explicit SkewedRanks(std::uint32_t count) {
    std::uint64_t low = one;
    std::uint64_t high = 128 * one;
    while (high - low > 1) {
      const std::uint64_t middle = low + (high - low) / 2;
      (fifth_power(middle) <= count ? low : high) = middle;
    }
    span_ = low - one;
    count_ = count;
  }
  [[nodiscard]] std::uint32_t draw(Random &random) const {
    const std::uint64_t rank = fifth_power(one + random.below(span_ + 1)) - 1;
    return static_cast<std::uint32_t>(std::min<std::uint64_t>(rank, count_ - 1));
  }

 private:
  static constexpr std::uint64_t one = std::uint64_t{1} << 32;

  [[nodiscard]] static std::uint64_t fifth_power(std::uint64_t number) {
    const uint128 square = (uint128{number} * number) >> 32;
    const uint128 fourth = (square * square) >> 32;
    return static_cast<std::uint64_t>((fourth * number) >> 64);
  }

  std::uint64_t span_ = 0;
  std::uint32_t count_ = 0;
};

// From 5.12 to some 20,000.00, most of them a few hundred.
std::int64_t draw_total(Random &random) {
  static constexpr std::array<std::uint8_t, 20> octaves{9,  10, 11, 12, 12, 13, 13, 14, 14, 14,
                                                        15, 15, 15, 16, 16, 16, 17, 17, 18, 20};
  const std::int64_t octave = std::int64_t{1} << octaves[random.below(octaves.size())];
  return octave + static_cast<std::int64_t>(random.below(static_cast<std::uint64_t>(octave)));
}

enum class Happening : std::uint8_t {
  voiding,
  exact_payment,
  balance_payment, // of all the customer owes on that day
  part_payment,    // a percentage
  over_payment,    // a percentage more
  rounded_payment, // up to whole hundreds
  credit_memo,     // a percentage
};

struct Plan {
  std::uint32_t invoice = 0;
  Happening happening = Happening::voiding;
  std::uint8_t percent = 0;
};

// What a customer has open, oldest first; what was used up lies before the head.
struct OpenRecords {
  std::vector<std::uint32_t> invoices;
  std::vector<std::uint32_t> receipts;
  std::size_t first_invoice = 0;
  std::size_t first_receipt = 0;
  std::int64_t balance = 0; // of the invoices alone
};

class Business {
 public:
  Business(const Volume &volume, std::uint64_t seed)
      : volume_(volume)
      , random_(seed)
      , ranks_(volume.customers)
      , plans_(day_count)
      , open_(volume.customers) {
    while (std::gcd(spread_, volume.customers) != 1) ++spread_;
  }

  Workload run() {
    made_.invoices.reserve(volume_.invoices);
    meet_customers();
    for (std::int32_t day = 0; day < day_count; ++day) {
      std::vector<Plan> today;
      today.swap(plans_[static_cast<std::size_t>(day)]);
      void_invoices(today, first_day + day);
      for (const Plan &plan : today) {
        if (plan.happening != Happening::voiding) receive(plan, first_day + day);
      }
      const std::uint64_t up_to =
          std::uint64_t{volume_.invoices} * static_cast<std::uint64_t>(day + 1) / day_count;
      while (made_.invoices.size() < up_to) issue_invoice(first_day + day);
    }
    return std::move(made_);
  }

 private:
  void meet_customers() {
    static constexpr std::array<std::uint16_t, 8> terms{0, 7, 15, 30, 30, 30, 45, 60};
    for (std::uint32_t i = 0; i < volume_.customers; ++i) {
      const std::uint16_t net_days = terms[random_.below(terms.size())];
      const std::uint64_t percent = random_.below(100);
      const std::uint8_t currency = percent < 90 ? 0 : percent < 97 ? 1 : 2;
      made_.customers.push_back({net_days, currency});
    }
  }

  void note(DocumentKind kind, std::uint32_t customer, std::size_t record, std::int32_t date,
            std::int64_t amount) {
    const auto place = static_cast<std::uint32_t>(made_.documents.size());
    made_.documents.push_back({kind, customer, static_cast<std::uint32_t>(record), place, date, 0, amount});
  }

  void void_invoices(std::vector<Plan> &today, std::int32_t date) {
    const auto end = std::stable_partition(
        today.begin(), today.end(), [](const Plan &plan) { return plan.happening == Happening::voiding; });
    std::sort(today.begin(), end, [](const Plan &a, const Plan &b) { return a.invoice < b.invoice; });
    for (auto plan = today.begin(); plan != end; ++plan) {
      WorkInvoice &invoice = made_.invoices[plan->invoice];
      if (left_[plan->invoice] != invoice.total) continue;
      invoice.voided_on = date;
      open_[invoice.customer].balance -= invoice.total;
      note(DocumentKind::voiding, invoice.customer, plan->invoice, date, invoice.total);
      made_.documents.back().key = keys_[plan->invoice];
    }
  }

  [[nodiscard]] std::int64_t amount_received(const Plan &plan) const {
    const WorkInvoice &invoice = made_.invoices[plan.invoice];
    switch (plan.happening) {
    case Happening::balance_payment:
      return open_[invoice.customer].balance;
    case Happening::part_payment:
    case Happening::credit_memo:
      return std::max<std::int64_t>(1, invoice.total * plan.percent / 100);
    case Happening::over_payment:
      return invoice.total + invoice.total * plan.percent / 100;
    case Happening::rounded_payment:
      return (invoice.total + 9'999) / 10'000 * 10'000;
    case Happening::voiding:
    case Happening::exact_payment:
      break;
    }
    return invoice.total;
  }

  void receive(const Plan &plan, std::int32_t date) {
    const std::int64_t amount = amount_received(plan);
    if (amount <= 0) return; // the whole balance, and nothing is owed
    const std::uint32_t customer = made_.invoices[plan.invoice].customer;
    const bool is_credit_memo = plan.happening == Happening::credit_memo;
    note(is_credit_memo ? DocumentKind::credit_memo : DocumentKind::payment, customer, made_.receipts.size(),
         date, amount);
    open_[customer].receipts.push_back(static_cast<std::uint32_t>(made_.receipts.size()));
    made_.receipts.push_back({customer, date, amount, is_credit_memo});
    unused_.push_back(amount);
    settle(open_[customer], date);
  }

  void settle(OpenRecords &open, std::int32_t date) {
    while (open.first_invoice < open.invoices.size() && open.first_receipt < open.receipts.size()) {
      const std::uint32_t invoice = open.invoices[open.first_invoice];
      const std::uint32_t receipt = open.receipts[open.first_receipt];
      if (made_.invoices[invoice].voided_on != 0) {
        ++open.first_invoice;
        continue;
      }
      const std::int64_t amount = std::min(left_[invoice], unused_[receipt]);
      made_.applications.push_back({receipt, invoice, amount, date});
      left_[invoice] -= amount;
      unused_[receipt] -= amount;
      open.balance -= amount;
      if (left_[invoice] == 0) ++open.first_invoice;
      if (unused_[receipt] == 0) ++open.first_receipt;
    }
  }

  void issue_invoice(std::int32_t date) {
    const auto invoice = static_cast<std::uint32_t>(made_.invoices.size());
    const auto customer =
        static_cast<std::uint32_t>((std::uint64_t{ranks_.draw(random_)} * spread_ + 17) % volume_.customers);
    const std::int64_t total = draw_total(random_);
    const std::int32_t net_days = made_.customers[customer].net_days;
    note(DocumentKind::invoice, customer, invoice, date, total);
    made_.documents.back().due = date + net_days;
    keys_.push_back(made_.documents.back().key);
    made_.invoices.push_back({customer, date, date + net_days, 0, total});
    left_.push_back(total);
    open_[customer].invoices.push_back(invoice);
    open_[customer].balance += total;
    plan_future(invoice, date, net_days);
  }

  void plan_future(std::uint32_t invoice, std::int32_t date, std::int32_t net_days) {
    if (chance(10)) plan(date + 1 + days(20), {invoice, Happening::voiding, 0});
    if (chance(20)) {
      const std::uint8_t percent = percentage(5, 96);
      plan(date + 5 + days(36), {invoice, Happening::credit_memo, percent});
    }
    if (!chance(810)) return;
    std::int32_t after = net_days - 6 + days(16); // around the due date
    if (chance(250)) after += days(60);
    if (chance(40)) after += days(150);
    plan(date + std::max(after, 1), draw_payment(invoice));
  }

  Plan draw_payment(std::uint32_t invoice) {
    const std::uint64_t percent = random_.below(100);
    if (percent < 68) return {invoice, Happening::exact_payment, 0};
    if (percent < 81) return {invoice, Happening::balance_payment, 0};
    if (percent < 90) return {invoice, Happening::part_payment, percentage(20, 75)};
    if (percent < 95) return {invoice, Happening::over_payment, percentage(1, 30)};
    return {invoice, Happening::rounded_payment, 0};
  }

  void plan(std::int32_t date, const Plan &what) {
    if (date <= last_day) plans_[static_cast<std::size_t>(date - first_day)].push_back(what);
  }
  bool chance(unsigned in_thousand) { return random_.below(1'000) < in_thousand; }
  std::int32_t days(unsigned count) { return static_cast<std::int32_t>(random_.below(count)); }
  std::uint8_t percentage(unsigned from, unsigned count) {
    return static_cast<std::uint8_t>(from + random_.below(count));
  }

  Volume volume_;
  Random random_;
  SkewedRanks ranks_;
  std::uint32_t spread_ = 2'654'435'769u; // neighbours in rank are no neighbours in the table
  std::vector<std::vector<Plan>> plans_;  // by day
  std::vector<OpenRecords> open_;         // by customer
  std::vector<std::int64_t> left_;        // of each invoice
  std::vector<std::int64_t> unused_;      // of each receipt
  std::vector<std::uint32_t> keys_;       // of each invoice
  Workload made_;
};

} // namespace

Workload make_workload(const Volume &volume, std::uint64_t seed) {
  return Business(volume, seed).run();
}

std::vector<DocumentNumber> document_numbers(const Workload &workload) {
  static constexpr std::array<std::string_view, 4> prefixes{"INV-", "PAY-", "CRM-", "VOI-"};
  std::vector<DocumentNumber> numbers(workload.documents.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const std::string_view prefix = prefixes[static_cast<std::size_t>(workload.documents[i].kind)];
    std::copy(prefix.begin(), prefix.end(), numbers[i].begin());
    std::uint32_t rest = workload.documents[i].key;
    for (std::size_t place = numbers[i].size(); place-- > prefix.size(); rest /= 10) {
      numbers[i][place] = static_cast<char>('0' + rest % 10);
    }
  }
  return numbers;
}

std::vector<std::uint32_t> draw_customers(const Workload &workload, Draw draw, std::size_t count,
                                          std::uint64_t seed) {
  Random random(seed);
  std::vector<std::uint32_t> drawn(count);
  for (std::uint32_t &customer : drawn) {
    customer = draw == Draw::uniform ? static_cast<std::uint32_t>(random.below(workload.customers.size()))
                                     : workload.invoices[random.below(workload.invoices.size())].customer;
  }
  return drawn;
}

} // namespace openitem::bench
