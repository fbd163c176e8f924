// Tests of permissions: root has them all.
#pragma once

#include <cstdlib>

#include <unistd.h>

namespace rubricate {

// Root may read and write everything: such tests run as nobody.
class AsNobody {
 public:
  AsNobody() : root_(::geteuid() == 0) {
    constexpr uid_t k_nobody = 65534;
    if (root_) active_ = ::seteuid(k_nobody) == 0;
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;
  ~AsNobody() {
    if (root_ && ::seteuid(0) != 0) std::abort();
  }
  [[nodiscard]] bool active() const { return active_ || !root_; }

 private:
  bool root_;
  bool active_ = false;
};

}  // namespace rubricate
