#include "support/model/personal.hpp"

#include <algorithm>

namespace openitem::testing_support {

void ModelPersonal::say(Sequence sequence, std::set<ModelRecordId> about, std::uint64_t customer, bool text) {
  said_.push_back({sequence, std::move(about), customer, text});
}

void ModelPersonal::end(const Record &record) {
  if (record.events.empty()) return;
  const Why before = whys_.empty() ? Why{0, 0, "", ""} : whys_.back();
  const std::int64_t micros = record.recorded_micros != 0 ? record.recorded_micros : before.micros;
  if (micros != before.micros || record.actor != before.actor || record.reason != before.reason)
    whys_.push_back({record.first_sequence, micros, std::string(record.actor), std::string(record.reason)});
  if (record.personal_share)
    remember_share(record.first_sequence, record.first_sequence + record.events.size() - 1);
}

void ModelPersonal::drop_keys(Sequence before) {
  std::erase_if(shares_, [&](const Share &share) { return share.last < before; });
}

bool ModelPersonal::takes(const ModelErasure &what, const Said &said) {
  return what.all ? said.customer == what.customer : said.about.contains(what.record);
}

// Calls visit(what is said) for what is there still.
template <class Visit> void ModelPersonal::for_each(const ModelErasure &what, Visit &&visit) {
  std::set<Sequence> sequences;
  for (Said &said : said_) {
    if (!takes(what, said)) continue;
    sequences.insert(said.sequence);
    if (said.text) visit(said);
  }
  for (std::size_t i = 0; i < whys_.size(); ++i) {
    const Sequence next = i + 1 == whys_.size() ? said_.back().sequence + 1 : whys_[i + 1].first;
    const auto first = sequences.lower_bound(whys_[i].first);
    if (whys_[i].reason.empty() || first == sequences.end() || *first >= next) continue;
    for (Sequence sequence = whys_[i].first; sequence < next; ++sequence) sequences.insert(sequence);
    visit(whys_[i]);
  }
  for (Share &share : shares_) {
    const auto first = sequences.lower_bound(share.first);
    if (share.there && first != sequences.end() && *first <= share.last) visit(share);
  }
}

namespace {

struct Eraser {
  template <class Said> void operator()(Said &said) const {
    if constexpr (requires { said.text; }) {
      said.text = false;
    } else if constexpr (requires { said.reason; }) {
      said.reason.clear();
    } else {
      said.there = false;
    }
  }
};

} // namespace

void ModelPersonal::erase(const ModelErasure &what) {
  for_each(what, Eraser{});
}

bool ModelPersonal::has_any(const ModelErasure &what) const {
  bool any = false;
  ModelPersonal(*this).for_each(what, [&](auto &) { any = true; });
  return any;
}

bool ModelPersonal::says(const ModelRecordId &record) const {
  for (auto said = said_.rbegin(); said != said_.rend(); ++said) {
    if (said->about.contains(record)) return said->text;
  }
  return false;
}

} // namespace openitem::testing_support
