import Testing

@testable import Reporting

/// Text takes as many cells as a terminal gives it.
struct DisplayWidthTests {
    @Test(
        "cells of text",
        arguments: [
            ("abc", 3), ("", 0), ("日本", 4), ("、。「」", 8), ("ＡＢ", 4), ("ｱｲｳ", 3), ("ｶﾞ", 2), ("が", 2), ("か\u{3099}", 2),
            ("e\u{301}", 1), ("§±", 2), ("α", 1), ("…", 1), ("가", 2), ("\u{1100}\u{1161}\u{11A8}", 2), ("한", 2),
            ("😀", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇯🇵", 2), ("1\u{FE0F}\u{20E3}", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("⌚", 2),
            ("葛\u{E0100}", 2), ("\u{20000}", 2), ("\u{200B}", 0), ("\u{3000}", 2), ("〜", 2), ("·", 1), ("\u{4DC0}", 2),
            ("￥", 2), ("¥", 1), ("｢｣", 2), ("ー", 2), ("ｰ", 1),
        ]
    )
    func width(_ text: String, _ cells: Int) {
        #expect(DisplayWidth.of(text) == cells)
    }

    @Test("the ranges ascend, and their ends are wide")
    func ranges() {
        let edges: [(UInt32, Bool)] = [
            (0x10FF, false), (0x1100, true), (0x115F, true), (0x303E, true), (0x303F, false), (0x3041, true),
            (0xFF00, false), (0xFF01, true), (0xFF60, true), (0xFF61, false), (0xFF9F, false), (0xFFE0, true),
            (0xFFE6, true), (0xFFE7, false), (0x1F600, true), (0x3FFFD, true), (0x3FFFE, false), (0x41, false),
        ]
        for (value, isWide) in edges {
            #expect(Unicode.Scalar(value).map(EastAsianWidth.isWide) == isWide, "\(String(value, radix: 16))")
        }
    }
}
