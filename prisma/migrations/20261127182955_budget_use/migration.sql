-- CreateTable, unlogged: it is written every second, and may be lost.
CREATE UNLOGGED TABLE "budget_use" (
    "client" TEXT NOT NULL,
    "minute" INTEGER NOT NULL,
    "requests" INTEGER NOT NULL,
    "cost" INTEGER NOT NULL,

    CONSTRAINT "budget_use_pkey" PRIMARY KEY ("client","minute")
);
