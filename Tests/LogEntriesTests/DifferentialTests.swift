import Foundation
import LogEntries
import SourceText
import TestSupport
import Testing

/// The tape takes what Foundation's parser takes, and refuses what it refuses.
///
/// Four differences are known. Foundation refuses lone surrogates, which RFC 8259 lets a parser take, and numbers that no
/// floating-point number holds; it takes a comma before a closing bracket, and a byte order mark, with which a file may
/// begin, but no entry.
@Suite struct DifferentialTests {
    @Test func oneByteWrongIsSeenAlike() {
        var random = SplitMix(seed: 20_261_120)
        var tape = JSONTape()
        var differences: [String] = []
        for round in 0..<20_000 {
            var bytes = Self.seeds[round % Self.seeds.count]
            let interesting = Array("\"\\{}[],:0123456789-+.eEtrufalsn \n\t\u{0}u".utf8)
            let replacement =
                round % 3 == 0 ? UInt8.random(in: 0...255, using: &random) : interesting.randomElement(using: &random)
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch round % 5 {
            case 0: bytes.remove(at: place)
            case 1: bytes.insert(replacement ?? 0, at: place)
            default: bytes[place] = replacement ?? 0
            }
            let takes = takes(bytes, &tape)
            if takes != foundationTakes(bytes), !Self.isKnown(bytes) {
                differences.append("\(takes): \(String(decoding: bytes, as: UTF8.self))")
            }
        }
        #expect(differences.isEmpty, "\(differences.prefix(5))")
    }

    private func takes(_ bytes: [UInt8], _ tape: inout JSONTape) -> Bool {
        (try? tape.read(bytes.span.bytes)) != nil
    }

    private func foundationTakes(_ bytes: [UInt8]) -> Bool {
        (try? JSONSerialization.jsonObject(with: Data(bytes), options: .fragmentsAllowed)) != nil
    }

    private static func isKnown(_ bytes: [UInt8]) -> Bool {
        let text = String(decoding: bytes, as: UTF8.self)
        return text.contains(/,[ \t\r\n]*[\]}]/) || text.lowercased().contains("\\ud")
            || text.contains(/[eE]\+?[0-9]{3}/)
            || bytes.starts(with: [0xEF, 0xBB, 0xBF])
    }

    private static let seeds = [
        #"{"insertId":"0","severity":"ERROR","n":-12.5e-3,"ok":true,"none":null,"list":[1,{"a":[]},"x"]}"#,
        #"{ "text" : "Gr\u00fc\u00dfe \"x\" \\ \/ \n", "wide":"日本語 😀", "f":false }"#,
        #"[0,10,-1,1.0,1E5,"",{},[[[]]]]"#,
    ].map { Array($0.utf8) }
}
