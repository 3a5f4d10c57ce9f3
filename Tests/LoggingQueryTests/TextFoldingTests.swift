import Foundation
import TestSupport
import Testing

@testable import LoggingQuery

/// What texts are folded to, against what the Unicode data gives by the definition of the standard.
@Suite struct TextFoldingTests {
    private struct Sample: Decodable { let text, folded: String }

    @Test func samplesAreFoldedAsTheStandardDefines() throws {
        let file = URL(fileURLWithPath: PackageFolder.path("Fixtures/query/folding.json"))
        let samples = try JSONDecoder().decode([Sample].self, from: try Data(contentsOf: file))
        #expect(samples.count > 90)
        for sample in samples {
            #expect(FoldedText(sample.text).bytes == Array(sample.folded.utf8), "\(sample.text)")
        }
    }

    @Test func whatIsFoldedStaysAsItIs() {
        for value in UInt32(0)..<0x3_0000 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            let once = FoldedText(String(Character(scalar))).bytes
            #expect(FoldedText(String(decoding: once, as: UTF8.self)).bytes == once, "U+\(String(value, radix: 16))")
        }
    }

    @Test func textsInDifferentFormsAreTheSame() {
        #expect(matches("Café", "cafe\u{301}"))
        #expect(matches("ＧＫＥ", "gke"))
        #expect(matches("Straße", "STRASSE"))
        #expect(!matches("cafe", "café"))
    }

    @Test func aPartEndsWhereAMarkBegins() {
        let text = Array("Le cafe\u{301} ferme".utf8)
        #expect(text.withUnsafeBytes { FoldedText("CAFÉ").isPart(of: $0) })
        #expect(!text.withUnsafeBytes { FoldedText("cafe ").isPart(of: $0) })
    }

    private func matches(_ left: String, _ right: String) -> Bool { FoldedText(left).isEqual(to: right) }
}
