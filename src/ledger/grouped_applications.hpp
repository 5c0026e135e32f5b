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
  void add(PortionSlot credit, PortionSlot debit, Date date, int128 units);
  // What is being put together takes effect.
  void flush();

  // As of State, with what is being put together reckoned in from its date on.
  [[nodiscard]] int128 fitting(PortionSlot slot, Date date) const;
  [[nodiscard]] std::int32_t fitting_from(PortionSlot slot) const;

 private:
  [[nodiscard]] int128 taken_from(PortionSlot slot) const;

  Decision &decision_;
  std::pmr::vector<AppliedPortion> portions_;
  PortionSlot credit_;
  PortionSlot debit_;  // first portion
  PortionSlot newest_; // of its portions: the one that is being served
  Date date_{};
  int128 sum_ = 0;
};

} // namespace openitem
