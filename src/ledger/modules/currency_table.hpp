// The currencies a ledger knows beside ISO 4217, and those that are in use, each by its code.
#pragma once

#include "ledger/modules/module.hpp"
#include "openitem/money/currency.hpp"

#include <bit>
#include <gsl/util>
#include <map>
#include <memory_resource>
#include <vector>

namespace openitem {

struct RegisteredRow {
  Sequence sequence;
  Currency currency;
};

inline constexpr std::uint16_t no_currency = 0xffff;

class CurrencyTable {
 public:
  using Events = EventList<CurrencyRegistered>;

  explicit CurrencyTable(Store &store)
      : undo_(store.undo)
      , limit_(store.limits.currencies)
      , registered_(store.memory)
      , used_(store.memory)
      , by_code_(store.memory) {}

  [[nodiscard]] const std::pmr::vector<RegisteredRow> &registered() const noexcept { return registered_; }
  // Those in use, in the order in which they were met.
  [[nodiscard]] std::size_t used_count() const noexcept { return used_.size(); }
  [[nodiscard]] Currency used(std::uint16_t index) const noexcept { return used_[index]; }

  // In use or registered; none. Most questions are about the first currency met.
  [[nodiscard]] Currency find(std::string_view code) const noexcept {
    if (code.empty() || code.size() > 7) return {};
    const std::uint64_t wanted = bits_of(code);
    if (!used_.empty() && bits_of(used_.front()) == wanted) [[likely]]
      return used_.front();
    const auto found = by_code_.find(wanted);
    return found == by_code_.end() ? Currency{} : found->second.currency;
  }
  // no_currency: it is not in use.
  [[nodiscard]] std::uint16_t index_of(const Currency &currency) const noexcept {
    if (!used_.empty() && used_.front() == currency) [[likely]]
      return 0;
    return other_index_of(currency);
  }

  // Precondition: nothing is known by its code.
  void add_registered(const RegisteredRow &row);
  // Throws Exception limit_exceeded: no more can be in use.
  void check_room() const {
    if (used_.size() >= limit_.most) raise(Errc::limit_exceeded, limit_.table);
  }
  // Precondition: it is not in use, and there is room. Gives its index.
  std::uint16_t add_used(const Currency &currency);

  // ---- as a module
  void hash(Hasher &hasher) const;
  void add_to_books(BooksHasher &books) const;
  template <class Visit> void for_each_event(Visit &&visit) const {
    for (std::size_t i = 0; i < registered_.size(); ++i)
      visit(registered_[i].sequence, EventPlace{narrow<std::uint32_t>(i)});
  }
  [[nodiscard]] Event event_at(EventPlace place) const;
  [[nodiscard]] Result<void> verify(Sequence) const;

 private:
  friend struct StateInTests; // tests break a table from inside

  struct Entry {
    Currency currency;
    std::uint16_t used; // index
  };
  [[nodiscard]] std::uint16_t other_index_of(const Currency &currency) const noexcept {
    const auto found = by_code_.find(bits_of(currency));
    return found == by_code_.end() || found->second.currency != currency ? no_currency : found->second.used;
  }

  // The seven characters of a code, zeros behind it; the digits' byte stays zero.
  [[nodiscard]] static std::uint64_t bits_of(std::string_view code) noexcept {
    std::uint64_t bits =
        0; // put together in a register: what is stored in bytes is slow to be read as a word
    for (std::size_t i = code.size(); i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(code[i]);
    return bits;
  }
  [[nodiscard]] static std::uint64_t bits_of(const Currency &currency) noexcept {
    return std::bit_cast<std::uint64_t>(currency) & 0x00ff'ffff'ffff'ffff;
  }
  void add(const Currency &currency, std::uint16_t used) {
    const std::uint64_t code = bits_of(currency);
    undo_.on_rollback(
        [](void *owner, std::uint64_t the_code, std::uint64_t) noexcept {
          static_cast<CurrencyTable *>(owner)->by_code_.erase(the_code);
        },
        this, code);
    by_code_.emplace(code, Entry{currency, used});
  }

  UndoLog &undo_;
  TableLimit limit_;
  std::pmr::vector<RegisteredRow> registered_;
  std::pmr::vector<Currency> used_;
  std::pmr::map<std::uint64_t, Entry> by_code_; // a tree: no choice of codes makes it slow
};

} // namespace openitem
