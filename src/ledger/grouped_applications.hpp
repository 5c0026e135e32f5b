// Applications that are being put together: portions of one item paid from one credit go into one.
#pragma once

#include "ledger/decision.hpp"

namespace openitem {

class GroupedApplications {
 public:
  explicit GroupedApplications(Decision &decision)
      : decision_(decision)
      , portions_(&decision.scratch()) {}

  // So much of a credit on a portion of a debit item; it fits.
  void add(std::uint32_t credit, std::uint32_t debit, Date date, int128 units);
  // What is being put together takes effect.
  void flush();

  // As of State, with what is being put together reckoned in from its date on.
  [[nodiscard]] int128 fitting(std::uint32_t slot, Date date) const;
  [[nodiscard]] std::int32_t fitting_from(std::uint32_t slot) const;

 private:
  [[nodiscard]] int128 taken_from(std::uint32_t slot) const;

  Decision &decision_;
  std::pmr::vector<AppliedPortion> portions_;
  std::uint32_t credit_ = no_slot;
  std::uint32_t debit_ = no_slot;  // first portion
  std::uint32_t newest_ = no_slot; // of its portions: the one that is being served
  Date date_{};
  int128 sum_ = 0;
};

} // namespace openitem
