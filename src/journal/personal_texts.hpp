// Personal texts, apart from the bodies that they belong to, so that each of them can be erased. The places of
// texts in the body of a frame are counted from 0, the personal share of a fingerprint among them.
//
//   of a record     in the place: digest of salt and text      apart: [[place, salt, text], ...]
//   of a snapshot   in the place: null                         apart: [[place, text], ...]
//   a share         in the place: its digest; null             apart: [place, salt]; [place, salt, digest]
//
// The salt is known only to who has the host's secret, until the personal part tells it; it goes with its text.
// From salts that are told follows neither the secret nor another salt.
#pragma once

#include "ledger/codec.hpp"
#include "ledger/tables/sip_hash.hpp"

namespace openitem {

// Of the record that begins with the sequence. The key tells it from one before it that had no events, and so
// the same sequence.
class PersonalSalts {
 public:
  PersonalSalts(const Digest &secret, Sequence first_sequence, const Digest &key) noexcept
      : secret_(secret)
      , sequence_(first_sequence)
      , key_(key) {}

  [[nodiscard]] Digest of(std::uint64_t place) const noexcept {
    return SecretHash::wide_of(secret_, Digest{sequence_, place}, key_);
  }
  // Computed before it is known in which place it will stand.
  [[nodiscard]] Digest of_share() const noexcept { return of(UINT64_MAX); }

 private:
  Digest secret_;
  Sequence sequence_;
  Digest key_;
};

// What stands in a chain for the personal texts of a record.
class PersonalDigests final : public PersonalOut {
 public:
  explicit PersonalDigests(const PersonalSalts &salts) noexcept
      : salts_(salts) {}

  [[nodiscard]] std::uint64_t count() const noexcept { return count_; }
  void put(CborWriter &body, std::string_view text) override {
    put_digest(body, SecretHash::wide_of(salts_.of(count_), text));
  }
  void put(CborWriter &body, const PersonalShare &share) override { put_digest(body, share.digest); }

 private:
  void put_digest(CborWriter &body, const Digest &digest) {
    std::byte bytes[16];
    Encoder::store(digest, bytes);
    body.bytes(bytes, sizeof bytes);
    ++count_;
  }

  PersonalSalts salts_;
  std::uint64_t count_ = 0;
};

// The personal texts of a snapshot's frame while it is put together.
class PersonalTexts final : public PersonalOut {
 public:
  explicit PersonalTexts(std::pmr::memory_resource *memory)
      : texts_(memory) {}
  void put(CborWriter &body, std::string_view text) override { begin_entry(body, 2).put(text); }
  void put(CborWriter &body, const PersonalShare &share) override {
    Encoder encoder = begin_entry(body, 3);
    encoder.put(share.salt);
    encoder.put(share.digest);
  }
  // Begins anew. Nothing is written where there is no text.
  void write_to(ByteBuffer &out) {
    if (count_ == 0) return;
    CborWriter(out).array(count_);
    out.append(texts_.bytes().data(), texts_.size());
    texts_.truncate(0);
    count_ = 0;
  }

 private:
  [[nodiscard]] Encoder begin_entry(CborWriter &body, std::size_t size) {
    body.null_value();
    Encoder encoder(texts_);
    encoder.cbor().array(size);
    encoder.cbor().unsigned_integer(count_++);
    return encoder;
  }

  ByteBuffer texts_;
  std::size_t count_ = 0;
};

// The texts of a frame, read one by one as their places come.
class PersonalReader final : public PersonalIn {
 public:
  enum class Of { record, snapshot };

  // `texts` holds the list and nothing else; no bytes: there is none. `erased`: some may be missing.
  PersonalReader(CborReader texts, Of of, bool erased)
      : texts_(texts)
      , of_(of)
      , erased_(erased) {
    if (texts_.at_end()) return;
    left_ = texts_.array();
    texts_.require(left_ != 0);
    next();
  }

  void get(CborReader &body, std::string_view &text) override {
    const Digest digest = digest_in(body);
    if (!is_there(of_ == Of::record ? 3 : 2)) return;
    texts_.require(of_ == Of::snapshot || SecretHash::wide_of(salt_, text_) == digest);
    text = text_;
    next();
  }
  void get(CborReader &body, PersonalShare &share) override {
    const Digest digest = digest_in(body);
    if (!is_there(of_ == Of::record ? 2 : 3)) return;
    share = {salt_, of_ == Of::record ? digest : digest_};
    texts_.require(static_cast<bool>(share));
    next();
  }
  // Every text had a place, nothing follows, and what is said to be erased is missing.
  void expect_end() const {
    texts_.require(!there_ && erased_ == missing_);
    texts_.expect_end();
  }

 private:
  [[nodiscard]] Digest digest_in(CborReader &body) const {
    Digest digest{};
    if (of_ == Of::record) {
      Decoder(body).get(digest);
    } else {
      body.require(body.null_value());
    }
    return digest;
  }
  // Whether the entry for the place that comes now is there, with so many members.
  [[nodiscard]] bool is_there(std::size_t size) {
    const std::uint64_t place = places_++;
    if (there_ && place_ == place) {
      texts_.require(size_ == size);
      return true;
    }
    texts_.require(erased_);
    missing_ = true;
    return false;
  }
  void next() {
    const bool first = !there_;
    there_ = left_ != 0;
    if (!there_) return;
    --left_;
    size_ = texts_.array();
    texts_.require(size_ == 2 || size_ == 3);
    const std::uint64_t place = texts_.unsigned_integer();
    texts_.require(first || place > place_);
    place_ = place;
    Decoder decoder(texts_);
    const bool is_share = (size_ == 2) == (of_ == Of::record);
    if (is_share || of_ == Of::record) decoder.get(salt_);
    if (is_share && of_ == Of::snapshot) decoder.get(digest_);
    if (is_share) return;
    decoder.get(text_);
    texts_.require(!text_.empty());
  }

  CborReader texts_;
  Of of_;
  bool erased_;
  bool missing_ = false;
  std::uint64_t places_ = 0; // that the body had so far
  std::size_t left_ = 0;
  // The next one
  bool there_ = false;
  std::size_t size_ = 0;
  std::uint64_t place_ = 0;
  Digest salt_{};
  Digest digest_{};
  std::string_view text_{};
};

} // namespace openitem
