// stub
#include <extract/office.hpp>

namespace rubricate {

ReadResult<void> read_docx(Archive& /*archive*/, DocumentRecorder& /*recorder*/, ArtifactFacts& /*facts*/) {
  return std::unexpected(ReadProblem{Opening::unsupported, {}});
}

}  // namespace rubricate
