import Messages
import TestSupport
import Testing

@testable import TerraformInput

/// The published modules that are known, and the releases that are not.
struct PublicModuleLibraryTests {
    @Test func everyDataFileHasItsLine() {
        let files = PackageFolder.names(in: "Sources/TerraformInput/PublicModules/Data")
        #expect(PublicModuleLibrary.fileNames == files.sorted())
    }

    private static let calls: [(version: String?, refusal: String?)] = [
        ("44.2.0", nil), ("~> 44.0", nil), (">= 44.0, < 45", nil),
        ("30.0.0", "version 30.0.0 of"), ("~> 43.0", "version ~> 43.0 of"), (">= 40", "allows releases after 44.2.0"),
        ("~> 44", "allows releases after 44.2.0"), (nil, "fixes no version"), ("newest", "version newest of"),
    ]

    @Test(arguments: calls)
    func judgesByTheKnownReleaseOnly(_ version: String?, _ refusal: String?) {
        let target = PublicModuleLibrary().resolve(
            "terraform-google-modules/kubernetes-engine/google",
            version: version
        )
        switch target {
        case .folder(let folder):
            #expect(refusal == nil)
            #expect(folder.release?.version == "44.2.0")
        case .otherRelease(let reason): #expect(refusal.map { reason.description.contains($0) } ?? false)
        case .unknown: Issue.record("the module is known")
        }
    }

    @Test(arguments: [("v57.0.0", true), ("57.0.0", true), ("v56.0.0", false), ("main", false), ("~> 57.0", false)])
    func aRepositoryIsJudgedByItsReference(_ reference: String, _ isKnown: Bool) {
        let source = "github.com/GoogleCloudPlatform/cloud-foundation-fabric//modules/gke-nodepool?ref=\(reference)"
        let target = PublicModuleLibrary().resolve(source, version: nil)
        if case .folder = target { #expect(isKnown) } else { #expect(!isKnown) }
    }
}
