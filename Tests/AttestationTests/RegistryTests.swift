import Foundation
import TestSupport
import Testing

@testable import Attestation

/// What is one file and one line in a list: a test fails where the line is missing.
struct RegistryTests {
    private static let registries: [(protocol: String, folder: String, listed: [String])] = [
        ("LogRule", "Review/Rules", LogReview.rules.map { "\(type(of: $0))" }),
        ("ReplayHypothesis", "Replay/Hypotheses", ReplayDiagnosis.hypotheses.map { "\(type(of: $0))" }),
        ("ComponentReader", "Components", BootAttribution.all.map { "\($0)" }),
        ("VolatileRule", "Changes/Volatile", VolatileRules.all.map { "\(type(of: $0))" }),
        ("QuoteCheck", "Quote/Checks", QuoteChecks.all.map { "\(type(of: $0))" }),
    ]

    @Test(arguments: registries.indices)
    func everyTypeHasItsLine(_ index: Int) throws {
        let registry = Self.registries[index]
        let pattern = "(?:struct|enum|class) (\\w+): \(registry.protocol)\\b"
        let declaration = try Regex(pattern, as: (Substring, Substring).self)
        let folder = "Sources/Attestation/\(registry.folder)"
        var declared: [String] = []
        for name in PackageFolder.names(in: folder) {
            declared += try PackageFolder.text("\(folder)/\(name)").matches(of: declaration).map { String($0.output.1) }
        }
        #expect(declared.count > 4)
        #expect(declared.sorted() == registry.listed.sorted())
    }
}
