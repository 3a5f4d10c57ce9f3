import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct StringFunctionsTests {
    static let chomp: [FunctionCase] = [
        .init("chomp", ["a\r\n\n"], "a"),
        .init("chomp", ["a\n\r"], "a"),
        .init("chomp", ["a\r"], "a"),
        .init("chomp", ["a\r\r\n\n\r"], "a"),
        .init("chomp", [""], ""),
    ]

    static let endswith: [FunctionCase] = [
        .init("endswith", ["hello", "llo"], true),
        .init("endswith", ["é", "\u{301}"], false),
    ]

    static let startswith: [FunctionCase] = [
        .init("startswith", ["hello world", "hello"], true),
        .init("startswith", ["hello", ""], true),
        .init("startswith", ["é", "e"], false),
        .init("startswith", [1, "1"], true),
    ]

    static let strcontains: [FunctionCase] = [
        .init("strcontains", ["hello", "ell"], true),
        .init("strcontains", ["hello", ""], true),
    ]

    static let indent: [FunctionCase] = [
        .init("indent", [2, "a\nb\n\nc\n"], "a\n  b\n  \n  c\n  "),
        .fails("indent", -1, "a\nb"),
        .init("indent", [0, "a\nb"], "a\nb"),
        .fails("indent", 1.5, "a\nb"),
        .init("indent", [3, ""], ""),
    ]

    static let join: [FunctionCase] = [
        .init("join", [",", ["a"], ["b", "c"], []], "a,b,c"),
        .init("join", [",", ["a", 1, true]], "a,1,true"),
        .fails("join", ",", ["a", nil]),
        .init("join", [",", []], ""),
        .fails("join", ","),
        .init("join", [",", ["a", "b"]], "a,b"),
        .init("join", [1, [1, 2]], "112"),
    ]

    static let lower: [FunctionCase] = [
        .init("lower", ["İÀΣ"], "iàσ"),
        .init("lower", ["ὈΔΥΣΣΕΎΣ"], "ὀδυσσεύσ"),
    ]

    static let upper: [FunctionCase] = [
        .init("upper", ["ᾳŉǆﬁ"], "ᾼŉǄﬁ"),
        .init("upper", [true], "TRUE"),
        .init("upper", [1.5], "1.5"),
        .fails("upper", ["a"]),
        .fails("upper", nil),
    ]

    static let title: [FunctionCase] = [
        .init("title", ["ﬁrst"], "ﬁrst"),
        .init("title", ["a_b c\u{A0}d a1b 1a é’x"], "A_b C\u{A0}D A1b 1a É’x"),
        .init("title", ["x\u{200B}y \u{301}a"], "X\u{200B}y \u{301}a"),
        .init("title", ["a'b-c.d/e"], "A'B-C.D/E"),
        .init("title", [""], ""),
    ]

    static let replace: [FunctionCase] = [
        .init("replace", ["hello world", "/w.*d/", "everybody"], "hello everybody"),
        .init("replace", ["abc", "", "-"], "-a-b-c-"),
        .init("replace", ["aéc", "", "-"], "-a-é-c-"),
        .init("replace", ["abc", "/b*/", "-"], "-a-c-"),
        .init("replace", ["abcb", "/(b)/", "[$1]"], "a[b]c[b]"),
        .init("replace", ["abcb", "/(?P<x>b)/", "[${x}]"], "a[b]c[b]"),
        .init("replace", ["abcb", "/(b)/", "$1x"], "ac"),
        .init("replace", ["abcb", "/(b)/", "${1}x"], "abxcbx"),
        .init("replace", ["abcb", "/(b)/", "$$$"], "a$$c$$"),
        .init("replace", ["abcb", "/(b)/", "$"], "a$c$"),
        .init("replace", ["abcb", "/(b)/", "${"], "a${c${"),
        .init("replace", ["abcb", "/(b)/", "${9}${zz}$-$2"], "a$-c$-"),
        .init("replace", ["abcb", "/(b)/", "$$1 $0"], "a$1 bc$1 b"),
        .init("replace", ["abcb", "/", "x"], "abcb"),
        .init("replace", ["a/c", "/", "x"], "axc"),
        .init("replace", ["a//c", "//", "x"], "xax/x/xcx"),
        .fails("replace", "abc", "/(/", "x"),
        .init("replace", ["abc", "/b", "x"], "abc"),
        .init("replace", ["abc", "/b/ ", "x"], "abc"),
        .init("replace", ["a$b", "$", "x"], "axb"),
        .init("replace", ["abc", 1, "x"], "abc"),
        .init("replace", ["aaa", "aa", "b"], "ba"),
    ]

    static let regex: [FunctionCase] = [
        .init("regex", ["[a-z]+", "53453453.345345aaabbbccc23454"], "aaabbbccc"),
        .init("regex", ["(\\d\\d\\d\\d)-(\\d\\d)-(\\d\\d)", "2019-02-01"], ["2019", "02", "01"]),
        .init(
            "regex",
            ["^(?:(?P<scheme>[^:/?#]+):)?(?://(?P<authority>[^/?#]*))?", "https://terraform.io/docs/"],
            ["authority": "terraform.io", "scheme": "https"]
        ),
        .fails("regex", "[a-z]+", "53453453.34534523454"),
        .init("regex", ["(?P<a>x)|(?P<b>y)", "y"], ["a": nil, "b": "y"]),
        .fails("regex", "(a)(?P<b>b)", "ab"),
        .fails("regex", "(", "ab"),
        .init("regex", ["(?i)É", "é"], "é"),
        .init("regex", ["\\pL+", "12éa"], "éa"),
        .init("regex", ["", ""], ""),
        .init("regex", ["()", ""], [""]),
    ]

    static let regexall: [FunctionCase] = [
        .init("regexall", ["[a-z]+", "1234abcd5678efgh9"], ["abcd", "efgh"]),
        .init("regexall", ["[a-z]+", "123456789"], []),
        .init("regexall", ["(a)(b)?", "aab"], [["a", nil], ["a", "b"]]),
        .init("regexall", ["(?P<x>a)(?P<y>b)?", "aab"], [["x": "a", "y": nil], ["x": "a", "y": "b"]]),
        .init("regexall", ["a*", "baac"], ["", "aa", ""]),
        .init("regexall", ["", "é"], ["", ""]),
        .init("regexall", ["a", ""], []),
        .init("regexall", ["(?P<x>a)", ""], []),
    ]

    static let split: [FunctionCase] = [
        .init("split", [",", "a,b,c"], ["a", "b", "c"]),
        .init("split", [",", ""], [""]),
        .init("split", ["", "abc"], ["a", "b", "c"]),
        .init("split", ["", ""], []),
        .init("split", ["", "éx"], ["é", "x"]),
        .init("split", [",", ","], ["", ""]),
        .init("split", ["", "aé"], ["a", "é"]),
        .init("split", ["ab", "xabyabz"], ["x", "y", "z"]),
    ]

    static let strrev: [FunctionCase] = [
        .init("strrev", ["hello"], "olleh"),
        .init("strrev", ["☃"], "☃"),
        .init("strrev", ["éx🇩🇪"], "🇩🇪xé"),
        .init("strrev", [""], ""),
    ]

    static let substr: [FunctionCase] = [
        .init("substr", ["hello world", 1, 4], "ello"),
        .init("substr", ["🤔🤷", 0, 1], "🤔"),
        .init("substr", ["hello world", -5, -1], "world"),
        .init("substr", ["hello world", 6, 10], "world"),
        .init("substr", ["hello", 0, -2], "hello"),
        .init("substr", ["hello", -9, 3], "hel"),
        .init("substr", ["hello", 2, -1], "llo"),
        .init("substr", ["hello", 9, -1], ""),
        .init("substr", ["hello", -10, -1], "hello"),
        .fails("substr", "hello", 1.5, 1),
        .init("substr", ["hello", -1, 0], "o"),
        .init("substr", ["éxy", 0, 1], "é"),
        .init("substr", ["ab\r\ncd", 2, 1], "\r\n"),
    ]

    static let trim: [FunctionCase] = [
        .init("trim", ["?!hello?!", "!?"], "hello"),
        .init("trim", ["foobar", "far"], "oob"),
        .init("trim", ["   hello! world.!  ", "! "], "hello! world."),
        .init("trim", ["aaa", ""], "aaa"),
        .init("trim", ["éaé", "é"], "a"),
    ]

    static let trimprefix: [FunctionCase] = [
        .init("trimprefix", ["helloworld", "hello"], "world"),
        .init("trimprefix", ["helloworld", "cat"], "helloworld"),
        .init("trimprefix", ["--hello", "-"], "-hello"),
    ]

    static let trimsuffix: [FunctionCase] = [
        .init("trimsuffix", ["helloworld", "world"], "hello"),
        .init("trimsuffix", ["hello--", "-"], "hello-"),
    ]

    static let trimspace: [FunctionCase] = [
        .init("trimspace", ["  hello\n\n"], "hello"),
        .init("trimspace", ["\u{A0}\u{85} a \u{FEFF}\u{200B}"], "a \u{FEFF}\u{200B}"),
        .init("trimspace", [""], ""),
    ]

    @Test(
        arguments: [
            chomp, endswith, startswith, strcontains, indent, join, lower, upper, title, replace, regex, regexall,
            split, strrev, substr, trim, trimprefix, trimsuffix, trimspace,
        ].joined()
    )
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: StringFunctions.all) == row.expected)
    }

    static let limits: [FunctionCase] = [
        .exceeds("indent", 9_223_372_036_854_775_807, "a\nb"),
        .exceeds("indent", 1_000_000, "a\nb\nc"),
        .fails("indent", 1e308, "a"),
        .exceeds("join", .text(of: 1 << 19), ["", "", "", ""]),
        .exceeds("replace", .text(of: 1 << 15), "a", .text(of: 64)),
        .exceeds("replace", .text(of: 1 << 15), "", .text(of: 64)),
        .exceeds("replace", .text(of: 1 << 15), "/a/", .text(of: 64)),
        .exceeds("regexall", "(((((((((((((((((.*)))))))))))))))))", .text(of: 1 << 20)),
        // Each of these searches would look at the rest of the text.
        .exceeds("regexall", "(?:a.*b)|a", .text(of: 1 << 20)),
        .exceeds("replace", .text(of: 1 << 20), "/(?:a.*b)|a/", ""),
        .exceeds("regexall", .string(String(repeating: "()", count: 1 << 12)), .text(of: 1 << 12)),
        .exceeds("replace", .text(of: 1 << 12), "/()/", .string(String(repeating: "$1", count: 1 << 17))),
        .exceeds("regex", "(?:a|b)*a(?:a|b){1000}c", .text(of: 1 << 20)),
        .exceeds("regex", .string(String(repeating: "(a?)", count: 1 << 10)), .text(of: 1 << 10)),
        .fails("regex", .string(String(repeating: "(", count: 100_000)), "a"),
        .fails("regex", "((a{100}){100}){100}", "a"),
        .fails("regex", "\\C", "é"),
        .init("regex", ["\\\\C", "\\C"], "\\C"),
        .init("strcontains", [.text(of: 1 << 20), .string(String(repeating: "a", count: 1 << 19) + "b")], false),
        .init("substr", ["hello", -9_223_372_036_854_775_807, 9_223_372_036_854_775_807], "hello"),
        .init("substr", ["hello", 9_223_372_036_854_775_807, -1], ""),
        .fails("substr", "hello", 1e308, 1),
        .fails("join", ",", [["a"]]),
        .fails("join", ",", ["a": "b"]),
        .unknown("join", ",", ["a", .unknownValue("var.a")]),
        .unknown("upper", .unknownValue("var.a")),
        .init("trimprefix", ["\r\nx", "\r"], "\nx"),
        .init("startswith", ["\r\n", "\r"], true),
        .init("split", ["\r", "a\r\nb"], ["a", "\nb"]),
    ]

    @Test(.timeLimit(.minutes(1)), arguments: limits)
    func staysWithinLimits(_ row: FunctionCase) {
        #expect(row.run(in: StringFunctions.all) == row.expected)
    }
}
