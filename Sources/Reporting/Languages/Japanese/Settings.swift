extension JapaneseTemplates {
    /// What is said about the configuration file, the environment and the file that a report goes to.
    static let settings: [String: String] = [
        // The configuration file
        "a configuration is a list of keys and their values": "設定ファイルにはキーと値の一覧を書きます",
        "anchors, aliases and tags have no use here; put such text in quotes":
            "アンカー、エイリアス、タグは使えません。そのような文字列は引用符で囲みます",
        "keys that begin with '?' have no use here": "'?' で始まるキーは使えません",
        "the key '{0}' is set a second time": "キー '{0}' が 2 回設定されています",
        "there is no key '{0}'; did you mean '{1}'?": "キー '{0}' はありません。'{1}' のことですか",
        "there is no key '{0}'; the keys are {1}": "キー '{0}' はありません。使えるキーは {1} です",
        "this is not YAML": "YAML として読み取れません",
        "this is not YAML: {0}": "YAML として読み取れません: {0}",
        "{0} takes a list of paths: [one, two]": "{0} にはパスのリストを指定します: [one, two]",
        "{0} takes text here": "{0} にはテキストを指定します",
        "{0} takes true or false": "{0} には true または false を指定します",
        "{0}: output-file leads out of this file's folder, which only a file named with --config may ask for":
            "{0}: output-file がこのファイルのフォルダの外を指しています。--config で指定したファイルだけに許されます",

        // Variables
        "no root module declares the variable '{0}' given with --var":
            "--var で指定された変数 '{0}' を宣言しているルート モジュールはありません",

        // The list of settings
        "KEY": "キー",
        "ORIGIN": "指定元",
        "VALUE": "値",
        "default": "デフォルト",

        // Values
        "'{0}' is none of {1}": "'{0}' は {1} のいずれでもありません",
        "'{0}' is none of {1}; did you mean '{2}'?": "'{0}' は {1} のいずれでもありません。'{2}' のことですか",
        "it is empty": "値が空です",
        "{0} is '{1}'; it takes true or false": "{0} が '{1}' になっています。true または false を指定します",

        // The file that a report goes to
        "the name of the file to write to is empty": "書き込み先のファイル名が空です",
        "there is no folder {0} to write {1} to": "{1} の書き込み先のフォルダ {0} がありません",
        "{0} could not be written: {1}": "{0} に書き込めませんでした: {1}",
        "{0} is a folder; name a file to write to": "{0} はフォルダです。書き込み先のファイルを指定してください",
    ]
}
