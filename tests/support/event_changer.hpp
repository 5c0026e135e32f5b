// Events changed member by member, into values that other events of the same books hold, their neighbours,
// and values at the edges: what a forger would try. Which members there are comes from fields(), so that a
// new one is changed too.
#pragma once

#include "ledger/codec.hpp"
#include "support/generator_random.hpp"

#include <deque>
#include <string>
#include <vector>

namespace openitem::testing_support {

// Values that books hold, by type.
class ValuePool {
 public:
  void add(const Event &event);

  std::vector<Date> dates{Date{}, Date::last()};
  std::vector<Money> amounts;
  std::vector<ItemRef> items;
  std::vector<std::uint64_t> numbers{0, 1, 2, 3, max_id, UINT64_MAX};
  std::vector<Currency> currencies;
  std::vector<std::string_view> texts{"", "x"};

 private:
  template <class T> void collect(const T &value);
};

class EventChanger {
 public:
  // The pool outlives what is changed, and so does this: texts and lists are views of both.
  EventChanger(const ValuePool &pool, Random &random)
      : pool_(pool)
      , random_(random) {}

  // One member of it, wherever it stands.
  void change(Event &event);
  template <class T> void change(T &value);

  [[nodiscard]] std::string_view text(std::size_t size) { return texts_.emplace_back(size, 'x'); }
  template <class T> [[nodiscard]] ListView<T> list(std::vector<T> elements);

 private:
  template <class T> void change_list(ListView<T> &list);
  void change_text(std::string_view &text);
  void change_money(Money &money);
  void change_item(ItemRef &item);
  void change_date(Date &date);
  void change_decimal(Decimal &value);
  template <class T> std::deque<std::vector<T>> &room();

  const ValuePool &pool_;
  Random &random_;
  std::deque<std::string> texts_;
  std::tuple<std::deque<std::vector<DuePortion>>, std::deque<std::vector<TermsPortion>>,
             std::deque<std::vector<DiscountTier>>, std::deque<std::vector<DocumentLine>>,
             std::deque<std::vector<LineTax>>, std::deque<std::vector<TaxTotal>>,
             std::deque<std::vector<AppliedPortion>>, std::deque<std::vector<AddedPortion>>,
             std::deque<std::vector<MovedPortion>>>
      lists_;
};

} // namespace openitem::testing_support
