import Foundation
import Testing

@testable import LogEntries

struct Base64Tests {
    /// Every length up to a digest's, with bytes that use all of the alphabet: as Foundation writes them.
    @Test func readsWhatFoundationWrites() {
        for length in 0...64 {
            let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 &* 151 &+ length &* 37) }
            let text = Data(bytes).base64EncodedString()
            #expect(Base64.decode(text) == bytes)
            #expect(Base64.decode(text.replacing("+", with: "-").replacing("/", with: "_")) == bytes)
            #expect(Base64.decode(text.replacing("=", with: "")) == bytes)
        }
    }

    @Test(arguments: [
        "A", "AA=", "AAA==", "AAAA=", "AAAA====", "=", "AB==", "AAB=", "A A=", "AAAA\n", "AA-/é", "AAAA*",
    ])
    func refusesWhatNoEncoderWrites(_ text: String) {
        #expect(Base64.decode(text) == nil)
    }
}
