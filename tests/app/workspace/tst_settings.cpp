// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/workspace/settings.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace keepwatch;
using namespace keepwatch::workspace;
using namespace Qt::StringLiterals;

namespace {

/// A right value of that setting other than its fallback.
QVariant otherValue(const SettingKey &key)
{
    switch (key.type) {
    case SettingType::Flag:
        return !key.fallback.toBool();
    case SettingType::Number:
        return key.fallback.toInt() == key.max ? key.min : key.max;
    case SettingType::Text:
        return key.choices.isEmpty() ? u"Anlage „Nord“ \u2264 4"_s : key.choices.constLast();
    case SettingType::List:
        return QStringList{ u"a,b"_s, QString(), u"\u4E2D"_s };
    case SettingType::Bytes:
        return QByteArray("\0\xFF\x01", 3);
    case SettingType::Object:
        return QJsonObject{ { u"rtt"_s, 80 }, { u"name"_s, u"x"_s } };
    }
    return {};
}

void writeFile(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(content);
}

} // namespace

class TestSettings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theTableHoldsEverySettingOnce();
    void everySettingComesBackAlone_data();
    void everySettingComesBackAlone();
    void allSettingsComeBackTogether();
    void refusesWhatIsNotRight();
    void keepsUnknownKeysAndReportsFaults();
    void putsABrokenFileAside();
    void saysThatItCannotWrite();
};

void TestSettings::theTableHoldsEverySettingOnce()
{
    QSet<QString> names;
    int index = 0;
    for (const SettingKey &key : settingKeys()) {
        QCOMPARE(int(key.id), index++);
        QVERIFY2(key.isRight(key.fallback), key.name);
        names.insert(QString::fromLatin1(key.name));
    }
    QCOMPARE(names.size(), settingCount);
}

void TestSettings::everySettingComesBackAlone_data()
{
    QTest::addColumn<Setting>("id");
    for (const SettingKey &key : settingKeys())
        QTest::newRow(key.name) << key.id;
}

void TestSettings::everySettingComesBackAlone()
{
    QFETCH(Setting, id);
    QTemporaryDir dir;
    const QVariant value = otherValue(settingKey(id));
    Settings written(dir.path());
    QVERIFY(written.set(id, value));
    QVERIFY(!written.save());

    Settings read(dir.path());
    QVERIFY(read.load().isEmpty());
    QCOMPARE(read.value(id), value);
    for (const SettingKey &key : settingKeys()) {
        if (key.id != id)
            QCOMPARE(read.value(key.id), key.fallback);
    }
    read.reset(id);
    QCOMPARE(read.value(id), settingKey(id).fallback);
}

void TestSettings::allSettingsComeBackTogether()
{
    QTemporaryDir dir;
    Settings written(dir.filePath(u"new/profile"_s));
    for (const SettingKey &key : settingKeys())
        QVERIFY(written.set(key.id, otherValue(key)));
    QVERIFY(!written.save());
    Settings read(dir.filePath(u"new/profile"_s));
    read.load();
    for (const SettingKey &key : settingKeys())
        QCOMPARE(read.value(key.id), otherValue(key));
}

void TestSettings::refusesWhatIsNotRight()
{
    Settings settings;
    QVERIFY(!settings.set(Setting::Theme, u"pink"_s));
    QVERIFY(!settings.set(Setting::FontScalePercent, 1000));
    QVERIFY(!settings.set(Setting::Autosave, u"yes"_s));
    QVERIFY(!settings.hasChanges());
    QCOMPARE(settings.get<QString>(Setting::Theme), u"system"_s);
}

void TestSettings::keepsUnknownKeysAndReportsFaults()
{
    QTemporaryDir dir;
    Settings settings(dir.path());
    writeFile(settings.fileName(), R"({"later":{"a":1},"theme":"pink","font_scale_pct":150})");
    const QList<Fault> faults = settings.load();
    QCOMPARE(faults.size(), 1);
    QCOMPARE(faults.constFirst().place, u"/theme"_s);
    QCOMPARE(settings.get<int>(Setting::FontScalePercent), 150);
    settings.set(Setting::Language, u"zh_CN"_s);
    QVERIFY(!settings.save());

    QFile file(settings.fileName());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(json.value("later"_L1).toObject().value("a"_L1).toInt(), 1);
    QCOMPARE(json.value("theme"_L1).toString(), u"pink"_s);
}

void TestSettings::putsABrokenFileAside()
{
    QTemporaryDir dir;
    Settings settings(dir.path());
    writeFile(settings.fileName(), "{ \"theme\": ");
    QCOMPARE(settings.load().size(), 1);
    QVERIFY(QFile::exists(QString(settings.fileName() % u".broken"_s)));
    settings.set(Setting::Theme, u"dark"_s);
    QVERIFY(!settings.save());
    QCOMPARE(Settings(dir.path()).load().size(), 0);
}

void TestSettings::saysThatItCannotWrite()
{
    QTemporaryDir dir;
    writeFile(dir.filePath(u"file"_s), "x");
    Settings settings(dir.filePath(u"file/profile"_s));
    settings.set(Setting::Theme, u"dark"_s);
    const auto error = settings.save();
    QVERIFY(error);
    QCOMPARE(error->code, ErrorCode::CannotWriteFile);
    QVERIFY(settings.hasChanges());
}

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
