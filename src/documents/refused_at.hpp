// A refusal of one element of a list: of a document's line, of a portion of terms.
#pragma once

#include "openitem/base/error.hpp"

#include <cstddef>

namespace openitem {

[[nodiscard]] inline Error refused_at(std::size_t position, Errc code, const char *field) noexcept {
  return Error{.code = code, .field = field, .position = position};
}

} // namespace openitem
