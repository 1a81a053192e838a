// SPDX-FileCopyrightText: 2026 The Keepwatch authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/format/palette.h"

#include <QTest>

#include <cmath>

using namespace keepwatch;
using namespace keepwatch::ui;

namespace {

using Vector = std::array<double, 3>;
using Matrix = std::array<Vector, 3>;

// Machado, Oliveira, Fernandes 2009, severity 1.0.
struct Vision {
    const char *name;
    Matrix matrix;
};
const std::array<Vision, 4> visions{ {
    { "normal", { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } } },
    { "protanopia",
        { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
            { -0.003882, -0.048116, 1.051998 } } } },
    { "deuteranopia",
        { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
            { -0.011820, 0.042940, 0.968881 } } } },
    { "tritanopia",
        { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
            { 0.004733, 0.691367, 0.303900 } } } },
} };

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Vector linear(const QColor &colour)
{
    return { linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF()) };
}

/// Relative luminance and contrast as WCAG 2 defines them.
double luminance(const QColor &colour)
{
    const Vector c = linear(colour);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
}

double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

Vector seen(const QColor &colour, const Matrix &matrix)
{
    const Vector c = linear(colour);
    Vector result{};
    for (size_t i = 0; i < 3; ++i)
        result[i] = std::clamp(matrix[i][0] * c[0] + matrix[i][1] * c[1] + matrix[i][2] * c[2], 0.0, 1.0);
    return result;
}

Vector lab(const Vector &rgb)
{
    const auto f = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = f((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = f(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = f((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double distance(const QColor &a, const QColor &b, const Matrix &matrix)
{
    const Vector p = lab(seen(a, matrix));
    const Vector q = lab(seen(b, matrix));
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

const std::array<const Tokens *, 2> schemes{ &tokens(Scheme::Light), &tokens(Scheme::Dark) };

const char *nameOf(const Tokens &t)
{
    return t.scheme == Scheme::Light ? "light" : "dark";
}

} // namespace

class TestTokens : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateHasItsColours();
    void wordsAreReadable();
    void iconsStandOut();
    void chipsDifferForEveryEye();
    void troubleDiffersForEveryEye();
    void paletteTellsItsScheme();
};

void TestTokens::everyStateHasItsColours()
{
    for (const auto *t : schemes) {
        for (const auto &row : stateCodes)
            QCOMPARE(t->of(row.value).state, row.value);
    }
}

void TestTokens::wordsAreReadable()
{
    for (const auto *t : schemes) {
        // On a selected row every word is in the first text colour.
        QVERIFY2(contrast(t->text, t->selection) >= 7, nameOf(*t));
        for (const auto &surface : { t->window, t->surface, t->alternate, t->hover }) {
            QVERIFY2(contrast(t->text, surface) >= 7, nameOf(*t));
            QVERIFY2(contrast(t->text2, surface) >= 4.5, nameOf(*t));
        }
        for (const auto &state : t->states) {
            QVERIFY2(contrast(state.emphasis, t->surface) >= 4.5, code(state.state).data());
            if (state.chip != ChipStyle::None)
                QVERIFY2(contrast(state.chipText, state.chipFill) >= 4.5, code(state.state).data());
        }
        QVERIFY2(contrast(t->onAccent, t->accent) >= 4.5, nameOf(*t));
    }
}

void TestTokens::iconsStandOut()
{
    for (const auto *t : schemes) {
        for (const auto &state : t->states)
            QVERIFY2(contrast(state.icon, t->surface) >= 3, code(state.state).data());
        for (const auto &state : t->states) {
            if (state.chip == ChipStyle::Outlined)
                QVERIFY2(contrast(state.chipText, state.chipFill) >= 3, code(state.state).data());
        }
    }
}

void TestTokens::chipsDifferForEveryEye()
{
    for (const auto *t : schemes) {
        for (const auto &a : t->states) {
            for (const auto &b : t->states) {
                if (a.state >= b.state || a.chip == ChipStyle::None || b.chip == ChipStyle::None)
                    continue;
                for (const auto &vision : visions)
                    QVERIFY2(distance(a.chipFill, b.chipFill, vision.matrix) >= 13, vision.name);
            }
        }
    }
}

void TestTokens::troubleDiffersForEveryEye()
{
    for (const auto *t : schemes) {
        const auto &degraded = t->of(State::Degraded).icon;
        const auto &suspect = t->of(State::Suspect).icon;
        const auto &unreachable = t->of(State::Unreachable).icon;
        for (const auto &vision : visions) {
            QVERIFY2(distance(degraded, suspect, vision.matrix) >= 12, vision.name);
            QVERIFY2(distance(suspect, unreachable, vision.matrix) >= 12, vision.name);
        }
    }
}

void TestTokens::paletteTellsItsScheme()
{
    for (const auto *t : schemes) {
        QCOMPARE(schemeOf(palette(*t)), t->scheme);
        QCOMPARE(&tokensOf(palette(*t)), t);
    }
}

QTEST_GUILESS_MAIN(TestTokens)
#include "tst_tokens.moc"
