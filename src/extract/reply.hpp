// What a reader's process answers.
#pragma once

#include <rubricate/artifact.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace rubricate {

struct Reply {
  Opening opening = Opening::damaged;
  std::string problem;  ///< a clause, see ReadProblem; empty when all went well
  ArtifactFacts facts;
  std::string recording;  ///< of its text, see recorder.hpp
};

/// As frames, the last of which says that it is whole.
[[nodiscard]] std::string encode(const Reply& reply);

/// Nothing when the bytes are no whole reply. Texts are cut to a sensible length, and what is no UTF-8 in them becomes
/// U+FFFD: the process may have been taken over by the file.
[[nodiscard]] std::optional<Reply> decode_reply(std::string_view bytes);

}  // namespace rubricate
