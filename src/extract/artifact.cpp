#include <rubricate/artifact.hpp>

namespace rubricate {

std::string_view to_string(Opening opening) {
  switch (opening) {
    case Opening::none: return "none";
    case Opening::text: return "text";
    case Opening::facts: return "facts";
    case Opening::no_text: return "no-text";
    case Opening::encrypted: return "encrypted";
    case Opening::damaged: return "damaged";
    case Opening::too_large: return "too-large";
    case Opening::timed_out: return "timed-out";
    case Opening::out_of_memory: return "out-of-memory";
    case Opening::crashed: return "crashed";
    case Opening::unsupported: return "unsupported";
    case Opening::no_helper: return "no-helper";
  }
  return "";
}

}  // namespace rubricate
