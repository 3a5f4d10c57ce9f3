import Attestation
import FuzzSupport
import Messages

/// Any bytes as a configuration of GRUB, with what stands behind the first zero byte as its environment block.
@main
struct FuzzGRUB {
    static func main() {
        Fuzzing.run { pointer, count in
            FuzzGRUB.check(Array(UnsafeBufferPointer(start: pointer, count: count)))
            return 0
        }
    }

    private static func check(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: 0, maxSplits: 1, omittingEmptySubsequences: false)
        var conditions = GRUBConditions()
        conditions.files = GRUBFiles(["/vmlinuz": [1], "/initrd.img": [2]], isComplete: bytes.count.isMultiple(of: 2))
        conditions.files.contents["\(conditions.prefix)/grub.cfg"] = Array(parts[0])
        if parts.count > 1 { conditions.files.contents["\(conditions.prefix)/grubenv"] = Array(parts[1]) }
        let course = GRUBCourse.following(conditions)
        let again = GRUBCourse.following(conditions)
        Fuzzing.require(course.steps == again.steps, "two walks differ")
        Fuzzing.require(course.unknownCommands == again.unknownCommands, "two walks end differently")
        Fuzzing.require(
            course.unknownCommands != nil || course.steps.contains(where: isKernelCommandLine),
            "a walk ends without a kernel or a reason"
        )
        Fuzzing.require(course.unknownCommands?.isEmpty != true, "a reason without words")
    }

    private static func isKernelCommandLine(_ step: GRUBStep) -> Bool {
        guard case .kernelCommandLine = step else { return false }
        return true
    }
}
