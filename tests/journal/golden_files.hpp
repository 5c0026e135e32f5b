// All files of the golden folder, and the lines of digests.txt.
#pragma once

#include "journal/golden_marks.hpp"
#include "journal/golden_numbers.hpp"
#include "journal/golden_records.hpp"

namespace openitem::testing_support {

[[nodiscard]] inline GoldenFiles golden_files() {
  GoldenFiles files = GoldenBooks().files();
  for (GoldenFiles more : {golden_marks(), golden_records(), golden_numbers()}) {
    files.bytes.merge(more.bytes);
    files.lines.merge(more.lines);
  }
  return files;
}

} // namespace openitem::testing_support
