import Testing

@testable import TerraformLanguage

/// The rows of each table are answers of Terraform 1.11.4.
@Suite struct EncodingFunctionsTests {
    static let base64encode: [FunctionCase] = [
        .init("base64encode", ["Hello World"], "SGVsbG8gV29ybGQ=")
    ]

    static let base64decode: [FunctionCase] = [
        .init("base64decode", ["SGVsbG8gV29ybGQ="], "Hello World"),
        .fails("base64decode", "SGVsbG8gV29ybGQ"),
        .init("base64decode", ["SGVs\nbG8="], "Hello"),
        .fails("base64decode", "/w=="),
        .fails("base64decode", "_w=="),
        .init("base64decode", ["YR=="], "a"),
        .init("base64decode", [""], ""),
        .fails("base64decode", "Y Q=="),
    ]

    static let textencodebase64: [FunctionCase] = [
        .init("textencodebase64", ["Hello World", "UTF-16LE"], "SABlAGwAbABvACAAVwBvAHIAbABkAA=="),
        .init("textencodebase64", ["é", "utf-8"], "w6k="),
        .init("textencodebase64", ["é", "UTF-16"], "/v8A6Q=="),
        .init("textencodebase64", ["é", "UTF-16BE"], "AOk="),
    ]

    static let textdecodebase64: [FunctionCase] = [
        .init("textdecodebase64", ["SABlAGwAbABvACAAVwBvAHIAbABkAA==", "UTF-16LE"], "Hello World"),
        .fails("textdecodebase64", "/w==", "UTF-8"),
        .init("textdecodebase64", ["/wA=", "UTF-16LE"], "ÿ"),
        .fails("textdecodebase64", "ANg=", "UTF-16LE"),
        .fails("textdecodebase64", "AA==", "UTF-16LE"),
        .init("textdecodebase64", ["//5hAA==", "UTF-16LE"], "\u{FEFF}a"),
        .init("textdecodebase64", ["77u/YQ==", "UTF-8"], "\u{FEFF}a"),
        .fails("textdecodebase64", "!", "UTF-8"),
    ]

    static let urlencode: [FunctionCase] = [
        .init("urlencode", ["Hello World!"], "Hello+World%21"),
        .init("urlencode", ["☃"], "%E2%98%83"),
        .init("urlencode", ["foo=bar&x-_.~*'()+/\""], "foo%3Dbar%26x-_.~%2A%27%28%29%2B%2F%22"),
    ]

    static let jsonencode: [FunctionCase] = [
        .init("jsonencode", [["b": 1, "a": [1, "x", nil, true]]], "{\"a\":[1,\"x\",null,true],\"b\":1}"),
        .init("jsonencode", ["\u{8}\u{C}\u{FFFD}"], "\"\\b\\f\u{FFFD}\""),
        .init("jsonencode", [1.5], "1.5"),
        .init("jsonencode", [1e-10], "0.0000000001"),
        .init("jsonencode", [0.1], "0.1"),
        .init("jsonencode", [nil], "null"),
        .init("jsonencode", [[]], "[]"),
        .init("jsonencode", [[:]], "{}"),
        .init("jsonencode", [["a", "b"]], "[\"a\",\"b\"]"),
        .init("jsonencode", [["é<": 1, "a\nb": 2]], "{\"a\\nb\":2,\"é\\u003c\":1}"),
    ]

    static let jsondecode: [FunctionCase] = [
        .init("jsondecode", ["{\"a\":[1,2.5,null,true,\"x\"]}"], ["a": [1, 2.5, nil, true, "x"]]),
        .init("jsondecode", ["{\"a\":1,\"a\":2}"], ["a": 2]),
        .fails("jsondecode", ""),
        .init("jsondecode", ["  1 "], 1),
        .fails("jsondecode", "1 2"),
        .fails("jsondecode", "[1,]"),
        .fails("jsondecode", "01"),
        .init("jsondecode", ["\"\\ud800\""], "\u{FFFD}"),
        .init("jsondecode", ["\"\\u0041\""], "A"),
        .fails("jsondecode", "\u{FEFF}1"),
        .fails("jsondecode", "nul"),
        .init("jsondecode", ["[[[[1]]]]"], [[[[1]]]]),
        .init("jsondecode", ["-0"], 0),
        .init("jsondecode", ["{\"\":1}"], ["": 1]),
    ]

    static let csvdecode: [FunctionCase] = [
        .init(
            "csvdecode",
            ["a,b,c\n1,2,3\n4,5,6"],
            [["a": "1", "b": "2", "c": "3"], ["a": "4", "b": "5", "c": "6"]]
        ),
        .fails("csvdecode", "a,b\n1\n"),
        .fails("csvdecode", "a,b\n1,2,3\n"),
        .fails("csvdecode", ""),
        .init("csvdecode", ["a,b"], []),
        .fails("csvdecode", "a,a\n1,2"),
        .init(
            "csvdecode",
            ["a,b\n\"x,\"\"y\"\"\n z\",2\r\n\n3,4\r\n"],
            [["a": "x,\"y\"\n z", "b": "2"], ["a": "3", "b": "4"]]
        ),
        .fails("csvdecode", "a\n\"x"),
        .fails("csvdecode", "a\nx\"y"),
        .fails("csvdecode", "a\n\"x\"y"),
        .init("csvdecode", ["a, b\n 1,2"], [[" b": "2", "a": " 1"]]),
        .init("csvdecode", ["a,\n1,2"], [["": "2", "a": "1"]]),
        .init("csvdecode", ["\n\na\n1\n"], [["a": "1"]]),
        .init("csvdecode", ["a,b\n,\n"], [["a": "", "b": ""]]),
        .init("csvdecode", ["a\n\"x\r\ny\"\n"], [["a": "x\ny"]]),
        .init("csvdecode", ["a\r1\r2"], []),
        .init("csvdecode", ["a\n1\r"], [["a": "1"]]),
        .init("csvdecode", ["a\n \n"], [["a": " "]]),
        .init("csvdecode", ["a\n\"\"\n"], [["a": ""]]),
        .init("csvdecode", ["\u{FEFF}a\n1"], [["\u{FEFF}a": "1"]]),
        .init("csvdecode", ["a\nx\ry"], [["a": "x\ry"]]),
        .init("csvdecode", ["a\n\"x\"\r"], [["a": "x"]]),
    ]

    static let yamldecode: [FunctionCase] = [
        .init("yamldecode", ["hello: world"], ["hello": "world"]),
        .init("yamldecode", ["true"], true),
        .init("yamldecode", ["{a: 1, b: 2}"], ["a": 1, "b": 2]),
        .init(
            "yamldecode",
            ["[True, TRUE, tRue, yes, Yes, no, on, off, y, n]"],
            [true, true, "tRue", true, true, false, true, false, true, false]
        ),
        .init("yamldecode", ["[null, Null, NULL, ~, '', nULL]"], [nil, nil, nil, nil, "", "nULL"]),
        .fails("yamldecode", ""),
        .init("yamldecode", ["a:"], ["a": nil]),
        .init(
            "yamldecode",
            ["[1, -1, +1, 0x1F, 0o17, 017, 1_000, 0b11, 1.5, .5, 5., 1e3, 1.5e-3, +.5, 0X1f, -0x1f, 0b2, 08]"],
            [1, -1, 1, 31, 15, 17, "1_000", "0b11", 1.5, 0.5, 5, 1000, 0.0015, 0.5, "0X1f", "-0x1f", "0b2", 8]
        ),
        .fails("yamldecode", ".nan"),
        .init("yamldecode", ["1:30"], "1:30"),
        .init("yamldecode", ["2001-12-14"], "2001-12-14T00:00:00Z"),
        .init(
            "yamldecode",
            ["[2001-12-14t21:59:43.10-05:00, 2001-12-15 2:59:43]"],
            ["2001-12-14T21:59:43-05:00", "2001-12-15T02:59:43Z"]
        ),
        .init("yamldecode", ["!!str 1"], "1"),
        .init("yamldecode", ["!!int \"1\""], "1"),
        .init("yamldecode", ["!!float 1"], 1),
        .init("yamldecode", ["!!bool yes"], true),
        .init("yamldecode", ["!!bool \"true\""], "true"),
        .init("yamldecode", ["!!null ''"], ""),
        .init("yamldecode", ["!!null x"], nil),
        .init("yamldecode", ["!!binary aGk="], "aGk="),
        .fails("yamldecode", "!foo x"),
        .fails("yamldecode", "!foo {a: 1}"),
        .fails("yamldecode", "!!set {a, b}"),
        .init("yamldecode", ["!!seq [a]"], ["a"]),
        .init("yamldecode", ["!!map {a: 1}"], ["a": 1]),
        .fails("yamldecode", "!!omap [a: 1]"),
        .init("yamldecode", ["!!timestamp 2001-12-14"], "2001-12-14T00:00:00Z"),
        .fails("yamldecode", "!!int x"),
        .fails("yamldecode", "! 12"),
        .init("yamldecode", ["1: a"], ["1": "a"]),
        .init("yamldecode", ["true: a"], ["true": "a"]),
        .fails("yamldecode", "null: a"),
        .fails("yamldecode", "~: a"),
        .init("yamldecode", ["1.50: a"], ["1.5": "a"]),
        .init("yamldecode", ["0x10: a"], ["16": "a"]),
        .fails("yamldecode", "? [a]\n: b"),
        .fails("yamldecode", "? {a: 1}\n: b"),
        .init("yamldecode", ["a: &x {p: 1}\nb: *x"], ["a": ["p": 1], "b": ["p": 1]]),
        .init(
            "yamldecode",
            ["a: &x {p: 1, q: 1}\nb: {<<: *x, q: 2}"],
            ["a": ["p": 1, "q": 1], "b": ["p": 1, "q": 2]]
        ),
        .init(
            "yamldecode",
            ["a: &x {p: 1, q: 1}\nb: {q: 2, <<: *x}"],
            ["a": ["p": 1, "q": 1], "b": ["p": 1, "q": 1]]
        ),
    ]

    static let yamldecode2: [FunctionCase] = [
        .fails("yamldecode", "a: &x {p: 1, q: 1}\nc: &y {q: 3, r: 4}\nb: {q: 2, <<: [*x, *y]}"),
        .fails("yamldecode", "a: &x {p: 1, q: 1}\nc: &y {q: 3, r: 4}\nb: {<<: [*x, *y]}"),
        .init("yamldecode", ["b: {<<: {a: 1}}"], ["b": ["a": 1]]),
        .fails("yamldecode", "b: {<<: 1}"),
        .fails("yamldecode", "b: {<<: [1]}"),
        .fails("yamldecode", "b: {<<: null}"),
        .fails("yamldecode", "b: {\"<<\": 1}"),
        .init("yamldecode", ["<<"], "<<"),
        .init("yamldecode", ["[<<]"], ["<<"]),
        .fails("yamldecode", "a: *x"),
        .fails("yamldecode", "a: &x [*x]"),
        .init("yamldecode", ["---\na: 1\n...\n"], ["a": 1]),
        .fails("yamldecode", "---\na: 1\n---\nb: 1\n"),
        .init("yamldecode", ["---\n"], nil),
        .fails("yamldecode", "# c\n"),
        .fails("yamldecode", "%YAML 1.2\n---\na: 1"),
        .fails("yamldecode", "%TAG ! tag:x,2000:\n---\n!a 1"),
        .init("yamldecode", ["a: |\n  x\n  y\n"], ["a": "x\ny\n"]),
        .init("yamldecode", ["a: >\n  x\n  y\n\n  z\n"], ["a": "x y\nz\n"]),
        .init("yamldecode", ["a: |-\n  x"], ["a": "x"]),
        .fails("yamldecode", "\ta: 1"),
        .fails("yamldecode", "a: b: c"),
        .fails("yamldecode", "[a"),
        .init("yamldecode", ["'a''b'"], "a'b"),
        .init("yamldecode", ["\"a\\u0041\\x41\\n\""], "aAA\n"),
        .init("yamldecode", ["a: ="], ["a": "="]),
        .init("yamldecode", ["- 1\n- [2, [3]]\n- {a: }"], [1, [2, [3]], ["a": nil]]),
        .init("yamldecode", ["{a, b: 1}"], ["a": nil, "b": 1]),
        .init("yamldecode", ["[a: 1]"], [["a": 1]]),
        .init("yamldecode", ["1__0"], "1__0"),
        .init("yamldecode", ["1e3_0"], "1e3_0"),
        .init("yamldecode", ["+"], "+"),
        .init("yamldecode", ["-"], [nil]),
        .init("yamldecode", ["."], "."),
        .init("yamldecode", [".."], ".."),
        .init("yamldecode", ["1.2.3"], "1.2.3"),
        .init("yamldecode", ["0x"], "0x"),
        .init("yamldecode", ["0o8"], "0o8"),
        .init("yamldecode", ["-0o7"], "-0o7"),
        .init("yamldecode", ["1e"], "1e"),
    ]

    static let yamldecode3: [FunctionCase] = [
        .init("yamldecode", ["infinity"], "infinity"),
        .init("yamldecode", ["inf"], "inf"),
        .init("yamldecode", ["nan"], "nan"),
        .init("yamldecode", [".5_0"], ".5_0"),
        .init("yamldecode", ["0x1p4"], "0x1p4"),
        .init("yamldecode", ["+0x1f"], "+0x1f"),
        .init("yamldecode", ["00"], 0),
        .init("yamldecode", ["a: ~x"], ["a": "~x"]),
        .init("yamldecode", ["a: 1 # c"], ["a": 1]),
        .init("yamldecode", ["'1'"], "1"),
        .init("yamldecode", ["|\n 1"], "1"),
        .init("yamldecode", ["\"<<\": {a: 1}"], ["a": 1]),
        .init("yamldecode", ["0o"], "0o"),
        .init("yamldecode", ["1_"], "1_"),
        .init("yamldecode", ["0b"], "0b"),
        .init("yamldecode", ["1__.5"], "1__.5"),
        .init("yamldecode", ["1.e3"], 1000),
        .init("yamldecode", [".e3"], ".e3"),
        .init("yamldecode", [".InF"], ".InF"),
        .fails("yamldecode", "a: @x"),
        .fails("yamldecode", "a: `x`"),
        .init("yamldecode", ["&x"], nil),
        .init("yamldecode", ["&x a"], "a"),
        .init("yamldecode", ["a: &x\nb: *x"], ["a": nil, "b": nil]),
        .init("yamldecode", ["!<tag:yaml.org,2002:int> 3"], 3),
        .init("yamldecode", ["\u{FEFF}a: 1"], ["a": 1]),
    ]

    @Test(
        arguments: [
            base64encode, base64decode, textencodebase64, textdecodebase64, urlencode, jsonencode, jsondecode,
            csvdecode, yamldecode, yamldecode2, yamldecode3,
        ].joined()
    )
    func agreesWithTerraform(_ row: FunctionCase) {
        #expect(row.run(in: EncodingFunctions.all) == row.expected)
    }

    /// Functions newer than that Terraform, and what is left unknown or refused where Terraform has an answer.
    static let own: [FunctionCase] = [
        .init("urldecode", ["a+b%20c%E2%98%83"], "a b c\u{2603}"),
        .init("urldecode", ["%7e%7E"], "~~"),
        .fails("urldecode", "%zz"),
        .fails("urldecode", "%"),
        .fails("urldecode", "%+1"),
        .fails("urldecode", "%ff"),
        .unknown("textencodebase64", "é", "windows-1252"),
        .unknown("textdecodebase64", "6Q==", "ISO-8859-1"),
        .unknown("base64gzip", "a"),
        .unknown("yamlencode", ["a": 1]),
        .unknown("jsonencode", [.unknownValue("var.a")]),
        .exceeds("jsondecode", "1e400"),
        .exceeds("yamldecode", "1e400"),
        .exceeds("yamldecode", "0xffffffffffffffffff"),
        .exceeds("yamldecode", ".inf"),
        .exceeds("yamldecode", "a: 1\na: 2"),
        .exceeds("yamldecode", "a: &x 1\n*x : 2"),
    ]

    static let hostile: [FunctionCase] = [
        .fails("jsondecode", .string(String(repeating: "[", count: 100_000))),
        .fails("jsondecode", .string(String(repeating: "{\"a\":", count: 100_000))),
        .exceeds("jsonencode", .string(String(repeating: "\u{1}", count: 1 << 18))),
        .exceeds("base64encode", .text(of: 1 << 20)),
        .exceeds("urlencode", .string(String(repeating: "%", count: 1 << 19))),
        .exceeds("csvdecode", .string("a,b,c,d,e,f,g\n" + String(repeating: ",,,,,,\n", count: 140_000))),
        .fails("yamldecode", .string(String(repeating: "[", count: 100_000))),
        .fails("yamldecode", .string(String(repeating: "- ", count: 100_000))),
        .fails("yamldecode", .string(String(repeating: "{a: ", count: 100_000))),
        .exceeds("yamldecode", .string(String(repeating: "? ", count: 900) + .init(repeating: "a ", count: 1 << 15))),
        .exceeds("yamldecode", .string(String(repeating: "[", count: 300) + String(repeating: "]", count: 300))),
        .exceeds("yamldecode", .string(billionLaughs(element: "[*%, *%, *%, *%, *%, *%, *%, *%, *%]"))),
        .exceeds("yamldecode", .string(billionLaughs(element: "{a: *%, b: *%, c: *%, d: *%, e: *%, f: *%}"))),
        .exceeds("yamldecode", .string(billionLaughs(element: "[*%, *%, *%, *%]") + "? *x29\n: 1\n")),
        .exceeds("yamldecode", .string(billionLaughs(element: "[*%, *%, *%, *%]") + "*x29 : 1\n")),
        .exceeds("yamldecode", .string(billionLaughs(element: "[*%, *%, *%, *%]") + "{[*x29]: 1}\n")),
        .exceeds("yamldecode", .string(billionLaughs(element: "{<<: *%, b: [*%, *%, *%]}"))),
    ]

    /// Thirty anchors, each of which repeats the one before.
    private static func billionLaughs(element: String) -> String {
        (1..<30).reduce("x0: &x0 {a: 1}\n") { text, index in
            text + "x\(index): &x\(index) \(element.split(separator: "%").joined(separator: "x\(index - 1)"))\n"
        }
    }

    @Test(arguments: own)
    func hasItsOwnAnswer(_ row: FunctionCase) {
        #expect(row.run(in: EncodingFunctions.all) == row.expected)
    }

    @Test(.timeLimit(.minutes(1)), arguments: hostile)
    func refusesHostileText(_ row: FunctionCase) {
        #expect(row.run(in: EncodingFunctions.all) == row.expected)
    }

    @Test func sharesWhatAliasesName() throws {
        let row = FunctionCase("yamldecode", ["a: &x [1]\nb: [*x, *x]\nc: &x 2\nd: *x\n0x10: e"], nil)
        #expect(row.run(in: EncodingFunctions.all) == "{16: 'e', a: [1], b: [[1], [1]], c: 2, d: 2}")
    }
}
