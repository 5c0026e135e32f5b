// Events and their parts as CBOR, and back: in journals and snapshots, and for what a ledger keeps of a
// document but no rule reads. A structure is a map from the number of a member (descriptions.hpp) to its
// value; a member at its default is left out. Where personal texts are kept apart, so that they can be erased,
// something else stands in their places: PersonalOut, PersonalIn.
//
//   Money       ["USD", 4([-2, 1234])]      12.34 USD; 4 = decimal fraction
//   Date        100(20454)                  2026-01-01; days since 1970-01-01
//   Decimal     4([-3, 1250])               1.250
//   ItemRef     [1, 17]                     invoice 17
//   AnyRecord   [40, {1: 7, ...}]           a contact: its kind (EntityKind), then its members
#pragma once

#include "encoding/big_endian.hpp"
#include "encoding/cbor.hpp"
#include "ledger/descriptions.hpp"
#include "ledger/short_lists.hpp"
#include "ledger/texts.hpp"

#include <algorithm>
#include <gsl/util>

namespace openitem {

// ---- enumerations: which numbers mean something
template <class E> struct EnumRange;
#define OPENITEM_ENUM_RANGE(E, smallest, largest)                                                            \
  template <> struct EnumRange<E> {                                                                          \
    static constexpr E first = E::smallest;                                                                  \
    static constexpr E last = E::largest;                                                                    \
  }
OPENITEM_ENUM_RANGE(Rounding, unnecessary, ceiling);
OPENITEM_ENUM_RANGE(TaxScope, document, line);
OPENITEM_ENUM_RANGE(CustomerStatus, active, not_used);
OPENITEM_ENUM_RANGE(PartialPayments, inherit, refuse);
OPENITEM_ENUM_RANGE(JobStatus, active, closed);
OPENITEM_ENUM_RANGE(DraftState, none, pending);
OPENITEM_ENUM_RANGE(DueRuleKind, net, fixed_date);
OPENITEM_ENUM_RANGE(DueBase, document, receipt);
OPENITEM_ENUM_RANGE(BusinessDayShift, none, modified_following);
OPENITEM_ENUM_RANGE(PortionShare, remainder, fixed);
OPENITEM_ENUM_RANGE(ItemKind, none, opening_credit);
OPENITEM_ENUM_RANGE(ReversalKind, voided, reinstated);
OPENITEM_ENUM_RANGE(CommandClass, all, settlement);
OPENITEM_ENUM_RANGE(CustomerType, company, individual);
OPENITEM_ENUM_RANGE(ProductDisplay, inherit, exclusive_only);
OPENITEM_ENUM_RANGE(AddressKind, main, shipping);
OPENITEM_ENUM_RANGE(SiteStatus, active, inactive);
OPENITEM_ENUM_RANGE(NumberReset, never, fiscal_year);
OPENITEM_ENUM_RANGE(Channel, unspecified, fax);
OPENITEM_ENUM_RANGE(Direction, outgoing, incoming);
OPENITEM_ENUM_RANGE(MarkKind, dispute, promise);
OPENITEM_ENUM_RANGE(MarkOutcome, valid, released);
#undef OPENITEM_ENUM_RANGE
template <> struct EnumRange<EntityKind> {
  static constexpr EntityKind first = EntityKind::none;
  static constexpr EntityKind last = std::max({
#define OPENITEM_ENTITY_KIND(kind, number, words) EntityKind::kind,
#include "openitem/base/entity_kinds.def"
  });
};

// Calls visit(number, member, default, is personal) for each member, in the order of their numbers.
template <Described T, class Visit> void for_each_member(T &value, Visit &&visit) {
  [[maybe_unused]] static const std::remove_const_t<T> defaults{};
  for_each_index<T>([&]<std::size_t Index>() {
    constexpr auto &of = member_at<T, Index>;
    visit(std::size_t{of.number}, value.*of.at, defaults.*of.at, std::bool_constant<is_personal(of.role)>{});
  });
}
// The largest number: a larger one is of a newer version.
template <Described T> inline constexpr std::size_t last_number = member_at<T, member_count<T> - 1>.number;
// Calls visit(member) for each personal member, in the order of their places in a body; of several values of one
// type: visit(its member of each). Precondition: they hold records of the same kinds.
template <class T, class Visit, class... Others>
void for_each_personal(Visit &&visit, T &value, Others &...others) {
  if constexpr (is_record<std::remove_const_t<T>>) {
    std::visit(
        [&]<class R>(R &of_kind) {
          for_each_personal(visit, of_kind, std::get<std::remove_const_t<R>>(others)...);
        },
        value);
  } else {
    static_assert(Described<T>, "what is not described has no personal members that could be found");
    if constexpr (personal_count<T> != 0) {
      for_each_index<T>([&]<std::size_t Index>() {
        constexpr auto &of = member_at<T, Index>;
        if constexpr (is_personal(of.role)) {
          visit(value.*of.at, others.*of.at...);
        } else if constexpr (of.role == Role::part || of.role == Role::record) {
          for_each_personal(visit, value.*of.at, others.*of.at...);
        }
      });
    }
  }
}
[[nodiscard]] inline bool says_nothing(std::string_view text) noexcept {
  return text.empty();
}
[[nodiscard]] inline bool says_nothing(const PersonalShare &share) noexcept {
  return !share;
}
template <Described T> [[nodiscard]] bool says_personal(const T &value) {
  bool any = false;
  for_each_personal([&](const auto &member) { any = any || !says_nothing(member); }, value);
  return any;
}
template <Described T> [[nodiscard]] T without_personal(T value) {
  for_each_personal([](auto &member) { member = {}; }, value);
  return value;
}

// `Personal`: whether personal texts count.
template <bool Personal = true, class T> [[nodiscard]] bool is_same(const T &a, const T &b);
template <bool Personal = true, class T>
[[nodiscard]] bool is_same(const ListView<T> &a, const ListView<T> &b);
// As it is written: 1.00 equals 1 and is not the same.
template <bool Personal = true> [[nodiscard]] bool is_same(const Decimal &a, const Decimal &b) {
  return a.scale() == b.scale() && a.coefficient() == b.coefficient();
}
template <bool Personal = true> [[nodiscard]] bool is_same(const Percent &a, const Percent &b) {
  return is_same(a.value, b.value);
}
template <bool Personal, class T> [[nodiscard]] bool is_same(const T &a, const T &b) {
  if constexpr (Described<T>) {
    bool same = true;
    for_each_index<T>([&]<std::size_t Index>() {
      constexpr auto &of = member_at<T, Index>;
      if constexpr (Personal || !is_personal(of.role)) same = same && is_same<Personal>(a.*of.at, b.*of.at);
    });
    return same;
  } else if constexpr (is_record<T>) {
    return a.index() == b.index() &&
           std::visit([&]<class R>(const R &of_kind) { return is_same<Personal>(of_kind, std::get<R>(b)); },
                      a);
  } else {
    return a == b;
  }
}
template <bool Personal, class T> [[nodiscard]] bool is_same(const ListView<T> &a, const ListView<T> &b) {
  if (a.size() != b.size()) return false;
  auto of_b = b.begin();
  for (const T &of_a : a) {
    if (!is_same<Personal>(of_a, *of_b)) return false;
    ++of_b;
  }
  return true;
}

// ---- personal texts that are kept apart

// Writes what stands in a body in the place of a personal member.
class PersonalOut {
 public:
  virtual void put(CborWriter &body, std::string_view text) = 0;
  virtual void put(CborWriter &body, const PersonalShare &share) = 0;
  // Whether there are no such places: a body that is the same whatever was erased.
  [[nodiscard]] virtual bool leaves_out() const noexcept { return false; }

 protected:
  ~PersonalOut() = default;
};
class NothingPersonal final : public PersonalOut {
 public:
  void put(CborWriter &, std::string_view) override {}
  void put(CborWriter &, const PersonalShare &) override {}
  [[nodiscard]] bool leaves_out() const noexcept override { return true; }
};
// Reads that, and gives the member; one that was erased says nothing. Throws Exception damaged.
class PersonalIn {
 public:
  virtual void get(CborReader &body, std::string_view &text) = 0;
  virtual void get(CborReader &body, PersonalShare &share) = 0;

 protected:
  ~PersonalIn() = default;
};

// ---- out

class Encoder {
 public:
  // `personal`: where personal texts go; without it they stand in their places.
  explicit Encoder(ByteBuffer &out, PersonalOut *personal = nullptr) noexcept
      : cbor_(out)
      , personal_(personal)
      , leaves_out_(personal != nullptr && personal->leaves_out()) {}
  [[nodiscard]] CborWriter &cbor() noexcept { return cbor_; }

  template <class T>
  requires(std::is_integral_v<T> || std::is_enum_v<T>) void put(T value) {
    if constexpr (std::is_unsigned_v<T>) {
      cbor_.unsigned_integer(value);
    } else {
      cbor_.integer(static_cast<std::int64_t>(value));
    }
  }
  void put(int128 value) { cbor_.integer(value); }
  void put(std::string_view text) { cbor_.text(text); }
  void put(Date date) {
    cbor_.tag(cbor::tag_date);
    cbor_.integer(std::int64_t{date.day_number()} - unix_epoch);
  }
  template <class Tag> void put(Id<Tag> id) { cbor_.unsigned_integer(id.value()); }
  void put(const ItemRef &ref) {
    cbor_.array(2);
    put(ref.kind);
    put(ref.id);
  }
  void put(const Currency &currency) {
    cbor_.array(2);
    put(currency.code());
    put(currency.digits());
  }
  void put(const Money &money) {
    cbor_.array(2);
    put(money.currency().code());
    decimal(money.currency().digits(), money.minor_units());
  }
  void put(const Decimal &value) { decimal(value.scale(), value.coefficient()); }
  void put(const Percent &percent) { put(percent.value); }
  void put(const Digest &digest) {
    std::byte bytes[16];
    store(digest, bytes);
    cbor_.bytes(bytes, sizeof bytes);
  }
  template <class T> void put(const ListView<T> &list) {
    if constexpr (Described<T>) static_assert(personal_count<T> == 0, "a list keeps no personal texts apart");
    cbor_.array(list.size());
    if (list.is_encoded()) {
      cbor_.encoded(list.encoded());
    } else {
      for (const T &element : list) put(element);
    }
  }
  template <class... R> void put(const std::variant<R...> &record) {
    std::visit(
        [&]<class T>(const T &of_kind) {
          cbor_.array(2);
          put(kind_of<T>);
          put(of_kind);
        },
        record);
  }
  template <Described T> void put(const T &value) {
    const auto is_there = [this](const auto &member, const auto &otherwise, auto personal) {
      if (!leaves_out_) return !is_same(member, otherwise);
      return !personal && !is_same<false>(member, otherwise);
    };
    std::size_t count = 0;
    for_each_member(value, [&](std::size_t, const auto &member, const auto &otherwise, auto personal) {
      count += is_there(member, otherwise, personal) ? 1 : 0;
    });
    cbor_.map(count);
    for_each_member(value, [&](std::size_t number, const auto &member, const auto &otherwise, auto personal) {
      if (!is_there(member, otherwise, personal)) return;
      cbor_.unsigned_integer(number);
      if constexpr (personal) {
        if (personal_ != nullptr) return personal_->put(cbor_, member);
      }
      put_member(member);
    });
  }

  // High half first, each big-endian: the canonical form of xxHash.
  static void store(const Digest &digest, std::byte *bytes) noexcept {
    big_endian::store(digest.high, bytes);
    big_endian::store(digest.low, bytes + 8);
  }
  [[nodiscard]] static Digest load(const std::byte *bytes) noexcept {
    return {.low = big_endian::load(bytes + 8), .high = big_endian::load(bytes)};
  }

  static constexpr std::int64_t unix_epoch = 719163; // day number of 1970-01-01

 private:
  // A flag that is true by default is written as the integer 0 when it is false.
  void put_member(bool value) {
    if (value) {
      cbor_.true_value();
    } else {
      cbor_.unsigned_integer(0);
    }
  }
  template <class T> void put_member(const T &value) { put(value); }
  void decimal(unsigned scale, int128 coefficient) {
    cbor_.tag(cbor::tag_decimal);
    cbor_.array(2);
    cbor_.integer(-static_cast<std::int64_t>(scale));
    cbor_.integer(coefficient);
  }

  CborWriter cbor_;
  PersonalOut *personal_;
  bool leaves_out_;
};

// ---- in

// Bytes that come from elsewhere are checked, text by text; what an Encoder of this process wrote has been.
enum class Trust { checked, own };

// Takes no memory: texts and lists are views of the bytes, or of `lists` where one is given and has room.
// Throws Exception damaged, unsupported_format (a member this version does not know).
class Decoder {
 public:
  // `personal`: where personal texts come from; without it they stand in their places.
  explicit Decoder(CborReader &cbor, Trust trust = Trust::checked, ShortLists *lists = nullptr,
                   PersonalIn *personal = nullptr) noexcept
      : cbor_(cbor)
      , trust_(trust)
      , lists_(lists)
      , personal_(personal) {}
  [[nodiscard]] CborReader &cbor() noexcept { return cbor_; }

  template <class T> [[nodiscard]] T get() {
    T value{};
    get(value);
    return value;
  }
  void get(bool &value) {
    // See Encoder::put_member.
    const bool was = value;
    if (was) {
      cbor_.require(cbor_.unsigned_integer() == 0);
      value = false;
    } else {
      cbor_.true_value();
      value = true;
    }
  }
  template <class T>
  requires std::is_integral_v<T>
  void get(T &value) {
    if constexpr (std::is_unsigned_v<T>) {
      const std::uint64_t wide = cbor_.unsigned_integer();
      value = static_cast<T>(wide);
      cbor_.require(value == wide);
    } else {
      const std::int64_t wide = cbor_.integer();
      value = static_cast<T>(wide);
      cbor_.require(value == wide);
    }
  }
  template <class E>
  requires std::is_enum_v<E>
  void get(E &value) {
    const std::uint64_t wide = cbor_.unsigned_integer();
    cbor_.require(wide >= static_cast<std::uint64_t>(EnumRange<E>::first) &&
                  wide <= static_cast<std::uint64_t>(EnumRange<E>::last));
    value = static_cast<E>(wide);
  }
  void get(int128 &value) { value = cbor_.wide_integer(); }
  void get(std::string_view &text) {
    text = cbor_.text();
    cbor_.require(trust_ == Trust::own || check_text(text, "", TextKind::free).has_value());
  }
  void get(Date &date) {
    cbor_.tag(cbor::tag_date);
    const std::int64_t days = cbor_.integer();
    cbor_.require(days >= 1 - Encoder::unix_epoch && days <= Date::last_day_number - Encoder::unix_epoch);
    date = Date::unchecked(gsl::narrow_cast<std::int32_t>(days + Encoder::unix_epoch));
  }
  template <class Tag> void get(Id<Tag> &id) {
    const std::uint64_t value = cbor_.unsigned_integer();
    cbor_.require(value <= max_id);
    id = Id<Tag>(value);
  }
  void get(ItemRef &ref) {
    cbor_.require(cbor_.array() == 2);
    get(ref.kind);
    get(ref.id);
    cbor_.require(ref.id <= max_id);
  }
  void get(Currency &currency) {
    cbor_.require(cbor_.array() == 2);
    const std::string_view code = cbor_.text();
    const std::uint64_t digits = cbor_.unsigned_integer();
    currency = currency_of(code, digits);
  }
  void get(Money &money) {
    cbor_.require(cbor_.array() == 2);
    const std::string_view code = cbor_.text();
    const Fraction fraction = decimal();
    cbor_.require(fraction.coefficient >= -Money::limit && fraction.coefficient <= Money::limit);
    money = Money::of_minor(fraction.coefficient, currency_of(code, fraction.scale));
  }
  void get(Decimal &value) {
    const Fraction fraction = decimal();
    const auto decimal = Decimal::of(fraction.coefficient, fraction.scale);
    cbor_.require(decimal.has_value());
    value = *decimal;
  }
  void get(Percent &percent) { get(percent.value); }
  void get(Digest &digest) {
    const Bytes bytes = cbor_.byte_string();
    cbor_.require(bytes.size() == 16);
    digest = Encoder::load(bytes.data());
  }
  // Every element is read once here, so that reading it again cannot fail.
  template <class T> void get(ListView<T> &list) {
    const std::size_t count = cbor_.array();
    cbor_.require(count <= max_lines);
    const std::span<T> elements = lists_ == nullptr ? std::span<T>{} : lists_->make<T>(count);
    if (!elements.empty()) {
      for (T &element : elements) get(element);
      list = elements;
      return;
    }
    const Bytes from_first = cbor_.rest();
    Decoder looking(cbor_, trust_); // leaves the room in `lists` to lists that are kept
    for (std::size_t left = count; left != 0; --left) (void)looking.get<T>();
    list = ListView<T>::of_encoded(from_first.first(from_first.size() - cbor_.rest().size()), count,
                                   &Decoder::read_element<T>);
  }
  template <class... R> void get(std::variant<R...> &record) {
    cbor_.require(cbor_.array() == 2);
    EntityKind kind{};
    get(kind);
    const auto is_read = [&]<class T>(std::type_identity<T>) {
      if (kind != kind_of<T>) return false;
      get(record.template emplace<T>());
      return true;
    };
    cbor_.require((is_read(std::type_identity<R>{}) || ...));
  }
  template <Described T> void get(T &value) { get_members(value, cbor_.map()); }

 private:
  // One of a list that was read before.
  template <class T>
  static const std::byte *read_element(const std::byte *at, const std::byte *end, T &element) {
    CborReader cbor({at, end});
    Decoder(cbor, Trust::own).get(element);
    return cbor.rest().data();
  }
  // So many of them are there. What is at its default is left out, and would be here otherwise.
  template <Described T> void get_members(T &value, std::size_t left) {
    std::uint64_t next = left == 0 ? 0 : cbor_.unsigned_integer();
    for_each_member(value, [&](std::size_t number, auto &member, const auto &otherwise, auto personal) {
      if (next != number) return;
      get_member(member, otherwise, personal);
      if (--left == 0) {
        next = 0;
      } else {
        next = cbor_.unsigned_integer();
        cbor_.require(next > number);
      }
    });
    if (left != 0) cbor_.damaged(next > last_number<T> ? Errc::unsupported_format : Errc::damaged);
  }
  template <class M, bool Personal>
  void get_member(M &member, const M &otherwise, std::bool_constant<Personal>) {
    if constexpr (Personal) {
      if (personal_ != nullptr) return personal_->get(cbor_, member);
    }
    if constexpr (Described<M>) { // with something in it, be it a text that was erased
      const std::size_t count = cbor_.map();
      cbor_.require(count != 0);
      return get_members(member, count);
    }
    get(member);
    cbor_.require(!is_same(member, otherwise));
  }
  struct Fraction {
    unsigned scale;
    int128 coefficient;
  };
  [[nodiscard]] Fraction decimal() {
    cbor_.tag(cbor::tag_decimal);
    cbor_.require(cbor_.array() == 2);
    const std::int64_t exponent = cbor_.integer();
    cbor_.require(exponent <= 0 && exponent >= -static_cast<std::int64_t>(Currency::max_digits));
    return {gsl::narrow_cast<unsigned>(-exponent), cbor_.wide_integer()};
  }
  [[nodiscard]] Currency currency_of(std::string_view code, std::uint64_t digits) const {
    cbor_.require(digits <= Currency::max_digits);
    const auto currency = Currency::custom(code, gsl::narrow_cast<unsigned>(digits));
    cbor_.require(currency.has_value());
    return *currency;
  }

  CborReader &cbor_;
  Trust trust_;
  ShortLists *lists_;
  PersonalIn *personal_;
};

// ---- how large

// Bytes of the texts and encoded lists in a value, which is most of what it takes encoded when that is much.
template <class T> [[nodiscard]] std::size_t least_size(const T &value) {
  if constexpr (std::same_as<T, std::string_view>) {
    return value.size();
  } else if constexpr (Described<T>) {
    return std::apply([](const auto &...member) { return (least_size(member) + ...); }, fields(value));
  } else if constexpr (is_record<T>) {
    return std::visit([](const auto &of_kind) { return least_size(of_kind); }, value);
  } else {
    return 0;
  }
}
template <class T> [[nodiscard]] std::size_t least_size(const ListView<T> &list) {
  return list.encoded().size();
}

} // namespace openitem
