import Testing

@testable import MonitorPages

@Suite struct AssetTests {
    private func text(_ name: String) throws -> String {
        String(decoding: try #require(PageAsset.all.first { $0.name == name }).bytes, as: UTF8.self)
    }

    @Test(arguments: StyleClass.allCases)
    func everyClassHasItsLooks(_ style: StyleClass) throws {
        #expect(try text("style.css").contains(".\(style.rawValue)"))
    }

    @Test(arguments: PageAsset.all.map(\.name))
    func noAssetAsksAnotherHost(_ name: String) throws {
        let content = try text(name).replacing("http://www.w3.org/2000/svg", with: "")
        for word in ["http:", "https:", "url(", "@import", "//fonts"] { #expect(!content.contains(word), "\(word)") }
    }

    /// The contrast of text and its background (WCAG 2.2, 1.4.3): 4.5 at least, in light and dark.
    @Test func everyTextCanBeRead() throws {
        let parts = try text("style.css").components(between: ":root {", and: "}")
        #expect(parts.count == 2)
        var colours: [String: String] = [:]
        for part in parts {
            for match in part.matches(of: /--([a-z-]+): (#[0-9a-f]{6})/) {
                colours[String(match.output.1)] = String(match.output.2)
            }
            let pairs = [
                ("ink", "back"), ("ink", "card"), ("soft", "card"), ("soft", "back"), ("link", "card"),
                ("link", "back"),
                ("good", "good-back"), ("bad", "bad-back"), ("warn", "warn-back"), ("open", "open-back"),
                ("none", "none-back"), ("button-ink", "button"), ("ink", "bad-back"), ("link", "bad-back"),
            ]
            for (front, back) in pairs {
                let contrast = try contrast(#require(colours[front]), #require(colours[back]))
                #expect(contrast >= 4.5, "\(front) on \(back): \(contrast)")
            }
        }
    }

    private func contrast(_ one: String, _ other: String) throws -> Double {
        let lights = try [luminance(one), luminance(other)].sorted()
        return (lights[1] + 0.05) / (lights[0] + 0.05)
    }

    private func luminance(_ colour: String) throws -> Double {
        let number = try #require(Int(colour.dropFirst(), radix: 16))
        let channels = [number >> 16, number >> 8 & 255, number & 255].map { channel -> Double in
            let value = Double(channel) / 255
            return value <= 0.04045 ? value / 12.92 : power((value + 0.055) / 1.055)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    /// The power of 2.4: twice the square root of the square root of… is exact enough here.
    private func power(_ base: Double) -> Double {
        // base^2.4 = base^2 · (base^0.4), base^0.4 by Newton's method on x^5 = base^2.
        var root = base
        for _ in 0..<60 { root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root) }
        return base * base * root
    }
}

extension String {
    fileprivate func components(between start: String, and end: String) -> [String] {
        ranges(of: start).compactMap { range in
            self[range.upperBound...].firstRange(of: end).map { String(self[range.upperBound..<$0.lowerBound]) }
        }
    }
}
