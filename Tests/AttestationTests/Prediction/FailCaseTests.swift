import Foundation
import TestSupport
import Testing

@testable import Attestation

/// What fuzzing of GRUB's configurations began with and has found, replayed.
struct GRUBFailCaseTests {
    @Test(arguments: FailCases.files(of: "FuzzGRUB"))
    func everyScriptIsFollowedOrLeftForAReason(file: URL) throws {
        let parts = Array(try Data(contentsOf: file)).split(separator: 0, maxSplits: 1)
        var conditions = GRUBConditions()
        conditions.files = GRUBFiles(["/vmlinuz": [1], "/initrd.img": [2]], isComplete: true)
        conditions.files.contents["\(conditions.prefix)/grub.cfg"] = Array(parts.first ?? [])
        if parts.count > 1 { conditions.files.contents["\(conditions.prefix)/grubenv"] = Array(parts[1]) }
        let course = GRUBCourse.following(conditions)
        #expect(course.unknownCommands != nil || course.kernel != nil)
    }

    @Test func thereAreInputs() {
        #expect(FailCases.files(of: "FuzzGRUB").count > 1)
    }
}
