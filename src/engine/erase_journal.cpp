// A journal without the personal texts that the ledger no longer has. The records and what the ledger says of
// the same sequences are gone through in step; bodies stay, so the chain does.
#include "engine/access.hpp"
#include "engine/event_readback.hpp"
#include "journal/crc32c.hpp"
#include "journal/record_codec.hpp"
#include "openitem/journal/journal.hpp"

#include <gsl/util>
#include <optional>
#include <vector>

namespace openitem {

namespace {

// Values of one type, be they of several kinds of records.
template <class E> bool is_of_same_record(const E &a, const E &b) {
  if constexpr (is_record<E>) {
    return a.index() == b.index() &&
           std::visit([&]<class R>(const R &of_kind) { return is_of_same_record(of_kind, std::get<R>(b)); },
                      a);
  } else {
    bool same = true;
    for_each_index<E>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<E, Index>;
      if constexpr (of.role == Role::key) {
        same = same && a.*of.at == b.*of.at;
      } else if constexpr (of.role == Role::record) {
        same = same && is_of_same_record(a.*of.at, b.*of.at);
      }
    });
    return same;
  }
}

class JournalEraser {
 public:
  JournalEraser(const Ledger &ledger, std::pmr::memory_resource *memory)
      : ledger_(ledger)
      , state_(LedgerAccess::state(ledger))
      , memory_(memory)
      , stays_(memory)
      , personal_(memory)
      , out_(memory) {}

  [[nodiscard]] std::pmr::vector<std::byte> erase(Bytes journal) {
    out_.reserve(journal.size());
    std::size_t transaction = 0; // where it begins
    for (std::size_t at = 0; at != journal.size();) {
      const auto frame = read_frame(journal.subspan(at), at);
      if (!frame) raise(Error{.code = Errc::damaged, .position = at});
      follow_chain(*frame);
      const std::size_t size = frame->head.frame_size();
      if (frame->head.kind == FrameKind::record && !look_at(*frame)) {
        write_without_texts(*frame);
      } else {
        append(journal.subspan(at, size));
      }
      at += size;
      if (frame->head.ends()) transaction = at;
    }
    if (transaction != journal.size()) raise(Error{.code = Errc::damaged, .position = transaction});
    return std::move(out_);
  }

 private:
  [[noreturn]] static void refuse_at(Errc code, const Frame &frame) {
    raise(Error{.code = code,
                .kind = EntityKind::record,
                .id = frame.head.first_sequence,
                .position = frame.position});
  }

  // Of a piece that begins later the chain is known from the end of its first transaction on.
  void follow_chain(const Frame &frame) {
    if (frame.head.kind == FrameKind::anchor) {
      const Anchor anchor = read_anchor(frame);
      if (frame.position != 0 || frame.head.ends() || anchor.identity != LedgerAccess::identity(ledger_))
        refuse_at(Errc::broken_chain, frame);
      chain_ = Digest{};
      next_ = anchor.sequence + 1;
    } else if (frame.head.kind != FrameKind::record) {
      refuse_at(Errc::unsupported_format, frame);
    }
    if (chain_) {
      chain_ = chain_after(*chain_, frame.head, frame.body);
      if (frame.head.chain != (frame.head.ends() ? *chain_ : Digest{})) refuse_at(Errc::broken_chain, frame);
    } else if (frame.head.ends()) {
      chain_ = frame.head.chain;
    }
  }

  // Which entries of its personal part stay. Gives whether all do.
  [[nodiscard]] bool look_at(const Frame &frame) {
    if (next_ == 0) next_ = frame.head.first_sequence;
    if (frame.head.first_sequence != next_ || next_ == 0 || next_ > state_.last_sequence() + 1)
      refuse_at(Errc::broken_chain, frame);
    if (!events_) events_.emplace(state_, memory_, next_);
    stays_.clear();
    lost_ = (frame.head.flags & FrameHead::personal_erased) != 0;
    RecordReader reader(frame);
    const Record &record = reader.record();
    const bool any = !reader.at_end();
    if (!record.reason.empty()) note(any && has_reason(next_));
    const std::size_t share = stays_.size();
    if (record.personal_share) stays_.push_back(has_share(record) ? 1 : 0);
    for (; !reader.at_end(); ++next_) {
      if (next_ > state_.last_sequence()) refuse_at(Errc::broken_chain, frame);
      const Event said = reader.next();
      const auto kept = events_->next();
      std::visit([&](const auto &of_kind) { compare(of_kind, kept, frame); }, said);
    }
    if (record.personal_share && (lost_ || stays_[share] == 0)) {
      stays_[share] = 0; // it would tell the texts that are gone
      return false;
    }
    return std::find(stays_.begin(), stays_.end(), 0) == stays_.end();
  }
  template <class E> void compare(const E &said, const std::optional<Event> &kept, const Frame &frame) {
    if constexpr (personal_count<E> != 0) {
      const E *of_ledger = kept ? std::get_if<E>(&*kept) : nullptr;
      if (of_ledger == nullptr || !is_of_same_record(said, *of_ledger)) refuse_at(Errc::broken_chain, frame);
      for_each_personal(
          [this](std::string_view text, std::string_view of_now) {
            if (!text.empty()) note(!of_now.empty());
          },
          said, *of_ledger);
    }
  }
  void note(bool stays) {
    stays_.push_back(stays ? 1 : 0);
    lost_ = lost_ || !stays;
  }
  [[nodiscard]] bool has_reason(Sequence sequence) const {
    const AuditRow *row = state_.audit().of(sequence);
    return row != nullptr && row->reason != 0;
  }
  [[nodiscard]] bool has_share(const Record &record) const {
    const KeyRow *row = state_.keys().find(record.idempotency_key);
    return row != nullptr && row->first_sequence == record.first_sequence &&
           row->personal_share == record.personal_share;
  }

  void write_without_texts(const Frame &frame) {
    personal_.truncate(0);
    std::size_t left = 0;
    for (const char stays : stays_) left += stays != 0 ? 1U : 0U;
    if (left != 0) CborWriter(personal_).array(left);
    CborReader entries(frame.personal);
    (void)entries.array();
    for (const char stays : stays_) {
      const Bytes from_entry = entries.rest();
      const std::size_t members = entries.array();
      (void)entries.unsigned_integer();
      (void)entries.byte_string();
      if (members == 3) (void)entries.text();
      const Bytes entry = from_entry.first(from_entry.size() - entries.rest().size());
      if (stays != 0) personal_.append(entry.data(), entry.size());
    }
    FrameHead head = frame.head;
    head.flags |= FrameHead::personal_erased;
    head.personal_size = gsl::narrow_cast<std::uint32_t>(personal_.size());
    head.payload_crc = crc32c(personal_.bytes(), crc32c(frame.body));
    std::byte bytes[FrameHead::size];
    head.write(bytes);
    append(bytes);
    append(frame.body);
    append(personal_.bytes());
  }
  void append(Bytes bytes) { out_.insert(out_.end(), bytes.begin(), bytes.end()); }

  const Ledger &ledger_;
  const State &state_;
  std::pmr::memory_resource *memory_;
  std::optional<EventReadback> events_;
  std::optional<Digest> chain_;
  Sequence next_ = 0;            // 0: not known yet
  std::pmr::vector<char> stays_; // entries of the record's personal part, in order
  bool lost_ = false;            // whether the record says less than it did
  ByteBuffer personal_;
  std::pmr::vector<std::byte> out_;
};

} // namespace

Result<std::pmr::vector<std::byte>> erase_personal(const Ledger &ledger, Bytes journal) {
  OPENITEM_CHECK(LedgerAccess::readable(ledger));
  if (ledger.in_transaction()) return Errc::transaction_open;
  try {
    return JournalEraser(ledger, LedgerAccess::result_memory(ledger)).erase(journal);
  } catch (const Exception &refusal) {
    return refusal.error();
  } catch (const std::bad_alloc &) {
    return Errc::out_of_memory;
  }
}

} // namespace openitem
