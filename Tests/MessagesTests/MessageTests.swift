import Messages
import Testing

@Suite("Messages")
struct MessageTests {
    private let japanese = MessageCatalogue(
        .japanese,
        templates: [
            "the module {0} is not on this disk": "モジュール {0} はこのディスクにありません",
            "{0} depends on: {1}": "{1} によって {0} が決まります",
        ],
        separators: [.comma: "、", .semicolon: "。"]
    )

    @Test("what goes into a message stays apart from its words")
    func interpolation() {
        let message: Message = "the module \("a/b") is not on this disk"
        #expect(message.template == "the module {0} is not on this disk")
        #expect(message.arguments == [.text("a/b")])
        #expect(message.description == "the module a/b is not on this disk")
    }

    @Test("messages inside messages are said in the same language, in the order of that language")
    func nesting() {
        let inner: Message = "the module \("x") is not on this disk"
        let outer: Message = "\("count") depends on: \([inner, "plain"], separator: .semicolon)"
        #expect(outer.text(in: .english) == "count depends on: the module x is not on this disk; plain")
        #expect(outer.text(in: japanese) == "モジュール x はこのディスクにありません。plain によって count が決まります")
    }

    @Test("braces of code stay as they are, and arguments are never read as templates")
    func braces() {
        let message: Message = "write lifecycle { ignore_changes } in \("{0} {1}")"
        #expect(message.description == "write lifecycle { ignore_changes } in {0} {1}")
        #expect(Message("a {7} {").description == "a {7} {")
    }

    @Test(
        "the environment says which language",
        arguments: [
            (["LANG": "ja_JP.UTF-8"], Language.japanese), (["LANG": "ja"], .japanese), (["LANG": "C"], .english),
            (["LANG": "ja_JP.UTF-8", "LC_ALL": "C"], .english), (["LC_MESSAGES": "ja_JP", "LANG": "en"], .japanese),
            (["LC_ALL": "", "LANG": "ja_JP"], .japanese), (["LANG": "jam"], .english), ([:], .english),
        ]
    )
    func environment(_ environment: [String: String], _ language: Language) {
        #expect(Language(environment: environment) == language)
    }
}
