// Credit in the order it is used, read as far as it is needed, and found by who may use it: a debit of a job
// uses credit of that job and of none; and an application's date, the latest of the command's and both
// items', may be one on which nothing of a side fits, because later records use it. The next that a debit may
// use is found in logarithmic time, however many others stand before it.
#pragma once

#include "ledger/grouped_applications.hpp"
#include "ledger/settlement.hpp"

#include <map>

namespace openitem {

// When one side of a pair can be used. A pair can when the later of both `own` is no earlier than the later
// of both `from`.
struct Readiness {
  std::int32_t own;  // the command's date or the item's, the later
  std::int32_t from; // first day on which something of it fits
  [[nodiscard]] bool on_own_day() const noexcept { return from <= own; }
};

// What several credits offer.
struct Offer {
  std::int32_t from =
      INT32_MAX; // a debit that is ready on its own day may use one, if that is its day or later
  std::int32_t latest = INT32_MIN; // the latest own day of those that are ready on it
  int128 ready = 0;                // what those offer on their own days

  [[nodiscard]] bool serves(const Readiness &debit) const noexcept {
    return debit.on_own_day() ? from <= debit.own : latest >= debit.from;
  }
};

// Offers in a row, and of any run of them together.
class OfferTree {
 public:
  explicit OfferTree(std::pmr::memory_resource *memory)
      : nodes_(memory) {}
  [[nodiscard]] const Offer &all() const noexcept { return nodes_.size() < 2 ? nothing : nodes_[1]; }
  void push_back(const Offer &offer);
  void set(std::size_t index, const Offer &offer);
  // The first from an index on that serves a debit; as many as there are: there is none.
  [[nodiscard]] std::size_t next(std::size_t index, const Readiness &debit) const;

 private:
  static constexpr Offer nothing{};
  void sum_up(std::size_t at);

  std::pmr::vector<Offer> nodes_; // node i of 2i and 2i + 1; the offers are the second half
  std::size_t size_ = 0;
};

class UsableCredits {
 public:
  static constexpr std::size_t none = SIZE_MAX;
  struct Credit {
    PortionSlot slot;
    Slot<Job> job;
    std::size_t place; // among those of its job
    int128 left;
  };

  UsableCredits(Decision &decision, const SettleRequest &request, const GroupedApplications &groups);

  // Whether dates matter: something of the account is later than the command.
  [[nodiscard]] bool dated() const noexcept { return dated_; }
  [[nodiscard]] Readiness readiness(PortionSlot slot) const;

  // The first from an index on that a debit of a job may use.
  [[nodiscard]] std::size_t next(std::size_t index, Slot<Job> job, const Readiness &debit);
  [[nodiscard]] const Credit &operator[](std::size_t index) const noexcept { return read_[index]; }
  void use(std::size_t index, int128 units);

  // Whether any has something left that an open debit may use by its job.
  [[nodiscard]] bool any_left();
  // What all of them have left, at most.
  [[nodiscard]] int128 at_most() const;
  // What a debit of a job that is not later than the command may use: at least so much?
  [[nodiscard]] bool offer(Slot<Job> job, int128 units);
  [[nodiscard]] const std::pmr::vector<Credit> &all();

 private:
  struct OfJob {
    explicit OfJob(std::pmr::memory_resource *memory)
        : indices(memory)
        , offers(memory) {}
    std::pmr::vector<std::size_t> indices; // of read_
    OfferTree offers;
    std::size_t left = 0; // how many have something left
  };
  [[nodiscard]] std::size_t next_of(const OfJob *credits, std::size_t index, const Readiness &debit) const;
  [[nodiscard]] const OfJob *of_job(Slot<Job> job) const;
  [[nodiscard]] Offer offer_of(const Credit &credit) const;
  bool read_more();
  void add(PortionSlot slot, int128 left);

  Decision &decision_;
  const State &state_;
  const SettleRequest &request_;
  const GroupedApplications &groups_;
  bool dated_;
  std::pmr::vector<Credit> read_;
  OfJob of_no_job_;
  std::pmr::map<Slot<Job>, OfJob> of_jobs_;
  std::pmr::vector<Slot<Job>> jobs_; // that may have something left for an open debit
  std::size_t named_ = 0;            // how many of those named were read
  OpenEntry last_{no_slot, 0, 0};
  std::size_t room_ = 2; // how many are read at a time
};

} // namespace openitem
