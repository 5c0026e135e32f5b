// Version, layout, statuses: what a program asks before it has a ledger.
#include "known.hpp"
#include "page.hpp"
#include "text_out.hpp"

#include "openitem/reports/item_list.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <gsl/util>
#include <new>

using namespace openitem;
using namespace openitem::capi;

namespace {

#if defined(__clang__)
#define OI_COMPILER "clang " __clang_version__
#else
#define OI_COMPILER "gcc " __VERSION__
#endif
#if defined(NDEBUG)
#define OI_BUILD_KIND "release"
#else
#define OI_BUILD_KIND "debug"
#endif

constexpr std::array features{"ledger", "batch", "events", "reports", "explain"};

oi_text_view literal(const char *text) noexcept {
  return view(text);
}

struct LayoutLine {
  const char *structure;
  const char *field;
  std::size_t offset;
  std::size_t size;
  std::size_t alignment;
};

#define OI_STRUCTURE(type, bytes, multiple) LayoutLine{#type, "", 0, sizeof(type), alignof(type)},
#define OI_FIELD(type, name, at, bytes) LayoutLine{#type, #name, offsetof(type, name), sizeof(type::name), 0},
constexpr LayoutLine layout[] = {
#include "layout.inc"
};
#undef OI_STRUCTURE
#undef OI_FIELD

oi_layout_row layout_row(const LayoutLine &line) noexcept {
  return {.structure = literal(line.structure),
          .field = literal(line.field),
          .offset = gsl::narrow_cast<std::uint32_t>(line.offset),
          .size = gsl::narrow_cast<std::uint32_t>(line.size),
          .alignment = gsl::narrow_cast<std::uint32_t>(line.alignment),
          .reserved = 0};
}

// Names and messages are literals, so a NUL follows them.
const char *c_string(std::string_view literal_text) noexcept {
  return literal_text.empty() ? "unknown" : literal_text.data();
}

// All of it that the caller filled, with a field that ends.
oi_error as_known(const oi_error &given) noexcept {
  oi_error whole{};
  std::memcpy(&whole, &given, std::min<std::size_t>(given.struct_size, sizeof whole));
  whole.field[sizeof whole.field - 1] = '\0';
  return whole;
}

Error error_of(const oi_error &given) {
  Error error{.code = static_cast<Errc>(given.code),
              .kind = static_cast<EntityKind>(given.kind),
              .id = given.id,
              .field = given.field,
              .position = given.position,
              .fitting = std::bit_cast<FittingAmount>(given.fitting),
              .related_count = given.related_count,
              .other = given.other,
              .allowed = given.allowed,
              .value = ShortText(given.value)};
  std::copy(std::begin(given.related), std::end(given.related), error.related.begin());
  return error;
}

} // namespace

const char *oi_version(void) {
  return guard_value(OI_VERSION, [] { return OI_VERSION; });
}

uint32_t oi_abi_level(void) {
  return guard_value(std::uint32_t{OI_ABI_LEVEL}, [] { return std::uint32_t{OI_ABI_LEVEL}; });
}

const char *oi_build_info(void) {
  return guard_value("", [] { return "openitem " OI_VERSION "; " OI_COMPILER "; " OI_BUILD_KIND; });
}

uint8_t oi_has_feature(const char *name) {
  return guard_value(std::uint8_t{0}, [&] {
    const auto is_named = [&](const char *feature) { return std::strcmp(feature, name) == 0; };
    if (name == nullptr) return std::uint8_t{0};
    const bool known = std::any_of(features.begin(), features.end(), is_named) ||
                       (checked_handles && is_named("checked_handles"));
    return static_cast<std::uint8_t>(known);
  });
}

size_t oi_layout_count(void) {
  return guard_value(size_t{0}, [] { return std::size(layout); });
}

oi_status oi_layout_read(size_t first, oi_layout_row *rows, size_t capacity, size_t row_size, size_t stride,
                         size_t *written, oi_error *err) {
  return guard_page(err, Page<oi_layout_row>{first, rows, capacity, row_size, stride, written},
                    [](const auto &page) {
                      page.fill(std::size(layout), [](std::size_t i) { return layout_row(layout[i]); });
                    });
}

const char *oi_status_name(oi_status status) {
  return guard_value("", [&] { return c_string(name(static_cast<Errc>(status))); });
}

const char *oi_status_message(oi_status status) {
  return guard_value("", [&] { return c_string(message(static_cast<Errc>(status))); });
}

size_t oi_status_count(void) {
  return guard_value(size_t{0}, [] {
    std::size_t count = 0;
    (void)errc_table(count);
    return count;
  });
}

oi_status oi_status_at(size_t index) {
  return guard_value(oi_status{OI_OK}, [&] {
    std::size_t count = 0;
    const ErrcEntry *table = errc_table(count);
    return index < count ? out(table[index].code) : oi_status{OI_OK};
  });
}

oi_status oi_error_describe(const oi_error *error, char *buffer, size_t capacity, size_t *size,
                            oi_error *err) {
  const TextBuffer text{buffer, capacity, size};
  return guard(err, outputs(TextOutput{text}), [&] {
    const Fault fault = error == nullptr ? Fault{Errc::null_argument, "error"} : error_fault(error);
    if (fault.code != Errc::ok) reject(fault.code, "error");
    const oi_error whole = as_known(*error);
    const Error core = error_of(whole);
    try {
      text.write(describe(core));
    } catch (const std::bad_alloc &) { // the short form is better than none
      text.write(message(core.code));
    }
  });
}

const char *oi_item_kind_name(oi_item_kind kind) {
  return guard_value("", [&] {
    const bool known = kind > 0 && kind <= out(ItemKind::opening_credit);
    return known ? c_string(name(static_cast<ItemKind>(kind))) : "unknown";
  });
}

const char *oi_item_status_name(oi_item_status status) {
  return guard_value("", [&] {
    const bool known = status > 0 && status <= out(ItemStatus::pending);
    return known ? c_string(name(static_cast<ItemStatus>(status))) : "unknown";
  });
}
