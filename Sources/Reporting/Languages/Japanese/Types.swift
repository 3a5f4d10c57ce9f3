extension JapaneseTemplates {
    /// What is said about types and conversions between them.
    static let types: [String: String] = [
        "\"{0}\" in quotes is no type": "引用符で囲んだ \"{0}\" は型として使えません",
        "'{0}' is no type": "'{0}' という型はありません",
        "'{0}' makes no type of this": "'{0}' でこのような型は作れません",
        "a list is required, not {0}": "リストが必要ですが、{0}が渡されています",
        "a map is required, not {0}": "マップが必要ですが、{0}が渡されています",
        "a tuple of {0} elements is required": "要素が {0} 個のタプルが必要です",
        "an attribute's name cannot be computed": "属性名に式は使えません",
        "an object is required, not {0}": "オブジェクトが必要ですが、{0}が渡されています",
        "attribute \"{0}\" is required": "属性 \"{0}\" が必要です",
        "this is no type: string, number, bool, any, list(…), map(…), object({…}) and so on are":
            "型ではありません。型として使えるのは string、number、bool、any、list(…)、map(…)、object({…}) などです",
        "values of these types have no type in common": "これらの値に共通の型がありません",
        "{0} cannot be used as a bool": "{0}はブール値として使えません",
        "{0} cannot be used as a number": "{0}は数値として使えません",
        "{0} cannot be used as a string": "{0}は文字列として使えません",
    ]
}
