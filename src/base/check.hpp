// A refusal that is passed on.
#pragma once

// A refusal of `check` ends the function it stands in.
#define OPENITEM_CHECK(check)                                                                                \
  if (const auto openitem_checked = (check); !openitem_checked) return openitem_checked.error()
