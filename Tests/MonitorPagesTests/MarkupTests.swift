import Messages
import Testing

@testable import MonitorPages

@Suite struct MarkupTests {
    private func html(_ markup: Markup) -> String { markup.html(in: .english) }

    @Test(arguments: [
        ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
        ("\" onmouseover=\"x", "&quot; onmouseover=&quot;x"), ("it's & that", "it&#39;s &amp; that"),
        ("gpj.\u{202E}exe\u{0}\u{1B}[31m\u{85}", "gpj.\u{FFFD}exe\u{FFFD}\u{FFFD}[31m\u{FFFD}"),
        ("日本語 – é", "日本語 – é"),
    ])
    func whateverATextHoldsItStaysText(_ text: String, _ escaped: String) {
        #expect(html(.verbatim(text)) == escaped)
        #expect(html(.message(Message(verbatim: text))) == escaped)
        #expect(html(.message("\(text) joined.")) == escaped + " joined.")
        #expect(html(.translated(english: text, japanese: "")) == escaped)
        #expect(html(Tag.input(.with(.value, text))) == "<input value=\"\(escaped)\">")
        #expect(html(Tag.a(.label(.alternative, Message(verbatim: text)))) == "<a aria-label=\"\(escaped)\"></a>")
    }

    @Test func elementsStandInEachOther() {
        let markup = Tag.ul(.style(.legend, .muted)) {
            for number in 1...2 { Tag.li { Markup.verbatim("\(number)") } }
            if Bool(false) { Tag.li { "never" } }
        }
        #expect(html(markup) == "<ul class=\"legend muted\"><li>1</li>\n<li>2</li>\n</ul>\n")
        #expect(
            html(Tag.input(.with(.type, "checkbox"), .flag(.checked), .flag(.required, if: false)))
                == "<input type=\"checkbox\" checked>"
        )
    }

    @Test func aPageKnowsWhatItSays() {
        let markup = Tag.p(.label(.alternative, "outer")) { Tag.span { "inner" } }
        #expect(markup.messages == ["outer", "inner"])
    }

    @Test func addressesAreEncoded() {
        let address = PageAddress("nodes", "a/b?c#d é..").with("q", "x&y=z").with("none", String?.none).with("e", "")
        #expect(address.text == "/nodes/a%2Fb%3Fc%23d%20%C3%A9..?q=x%26y%3Dz")
        #expect(address.with("q", "2").text.hasSuffix("?q=2"))
        #expect(PageAddress().text == "/")
    }

    @Test(arguments: ["//evil.example", "/\\evil.example", "https://evil.example", "javascript:x", "", "/a b", "/a\nb"])
    func anAddressOfAnotherHostIsNone(_ text: String) {
        #expect(PageAddress(sent: text) == nil)
    }

    @Test func anAddressThatWasSentIsTheSame() {
        #expect(PageAddress(sent: "/incidents/1?state=open")?.text == "/incidents/1?state=open")
        #expect(PageAddress(sent: "/incidents?state=open")?.with("lang", "ja").text == "/incidents?state=open&lang=ja")
    }
}
