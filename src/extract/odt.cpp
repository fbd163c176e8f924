// OpenDocument texts as a recorded text.
#include <extract/office.hpp>

namespace rubricate {

ReadResult<void> read_odt(Archive& /*archive*/, DocumentRecorder& /*recorder*/, ArtifactFacts& /*facts*/) {
  return std::unexpected(ReadProblem{Opening::unsupported, {}});
}

}  // namespace rubricate
