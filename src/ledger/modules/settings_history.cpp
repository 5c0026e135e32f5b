#include "ledger/modules/settings_history.hpp"

#include <array>
#include <cstring>

namespace openitem {

void SettingsHistory::set_first(const Settings &settings) {
  std::array<std::uint64_t, 2> before{};
  static_assert(sizeof(Settings) <= sizeof before);
  std::memcpy(before.data(), &rows_.front().settings, sizeof(Settings));
  undo_.on_rollback( // not by address: the vector may grow before it is taken back
      [](void *owner, std::uint64_t front, std::uint64_t back) noexcept {
        const std::array<std::uint64_t, 2> the_settings{front, back};
        void *settings_now = &static_cast<SettingsHistory *>(owner)->rows_.front().settings;
        std::memcpy(settings_now, the_settings.data(), sizeof(Settings));
      },
      this, before[0], before[1]);
  rows_.front().settings = settings;
}

void SettingsHistory::hash(Hasher &hasher) const {
  for (const SettingsRow &row : rows_) {
    hasher.add(row.sequence);
    add(hasher, row.settings);
  }
}

Result<void> SettingsHistory::verify(Sequence) const {
  for (std::size_t i = 1; i < rows_.size(); ++i)
    OPENITEM_CHECK(
        holds(rows_[i].sequence > rows_[i - 1].sequence, EntityKind::record, rows_[i].sequence, "settings"));
  return {};
}

} // namespace openitem
